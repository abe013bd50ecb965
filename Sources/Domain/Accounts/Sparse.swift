/// A value that may be missing, in no more room than the value itself: events are held by the hundred thousand.
///
/// One bit pattern stands for nothing, and reads as nil when it is written: not a number, and the smallest whole number.
@propertyWrapper
package struct Sparse<Value: SparseValue>: Hashable, Sendable {
    private var stored: Value.Pattern

    package init(wrappedValue: Value?) { stored = wrappedValue?.pattern ?? Value.nothing }

    package var wrappedValue: Value? {
        get { stored == Value.nothing ? nil : Value(pattern: stored) }
        set { stored = newValue?.pattern ?? Value.nothing }
    }
}

package protocol SparseValue: Sendable {
    associatedtype Pattern: Hashable, Sendable
    static var nothing: Pattern { get }
    var pattern: Pattern { get }
    init(pattern: Pattern)
}

extension Double: SparseValue {
    package static var nothing: UInt64 { Double.nan.bitPattern }
    package var pattern: UInt64 { isNaN ? Double.nothing : bitPattern }
    package init(pattern: UInt64) { self = Double(bitPattern: pattern) }
}

extension Int64: SparseValue {
    package static var nothing: Int64 { .min }
    package var pattern: Int64 { self }
    package init(pattern: Int64) { self = pattern }
}
