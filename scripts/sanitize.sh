#!/bin/sh
# Runs the tests of what many threads share (tracker, outbox, lanes, store, HTTP) with a sanitizer: address or thread.
# Each builds into a folder of its own. Exit code 66: the sanitizer found something.
set -eu
cd "$(dirname "$0")/.."

sanitizer=${1:?usage: scripts/sanitize.sh address|thread [FILTER]}
filter=${2:-'^(TrackingTests|StorageTests|HTTPTests)\.|^TelegramTests\.Outbox|^BotTests\.LanesTests'}

case "$sanitizer" in
address)
    # Swift's runtime keeps what it makes once until the end.
    export ASAN_OPTIONS="detect_leaks=0:exitcode=66:${ASAN_OPTIONS:-}"
    ;;
thread)
    export TSAN_OPTIONS="suppressions=$PWD/scripts/thread-sanitizer.txt:exitcode=66:halt_on_error=0:${TSAN_OPTIONS:-}"
    ;;
*)
    echo "no sanitizer «$sanitizer»: it is address or thread" >&2
    exit 64
    ;;
esac

folder=.build/sanitize-$sanitizer
swift build --build-tests --sanitize "$sanitizer" --scratch-path "$folder"
# Slower by a multiple: with all tests at once those with a time limit would wait for a turn.
SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4 \
    swift test --skip-build --sanitize "$sanitizer" --scratch-path "$folder" --filter "$filter"
