/// A message as the bot means it, before it is cut into what Telegram takes.
package struct OutgoingMessage: Sendable, Hashable {
    package var text: RichText
    package var keyboard: InlineKeyboardMarkup?
    /// Asks for an answer; Telegram takes either this or a keyboard, and the keyboard wins.
    package var forceReply: ForceReply?
    package var replyTo: ReplyParameters?
    /// The topic of a forum group.
    package var threadID: Int64?
    /// Arrives without a sound.
    package var isSilent: Bool
    package var linkPreview: LinkPreviewOptions

    package init(
        _ text: RichText,
        keyboard: InlineKeyboardMarkup? = nil,
        forceReply: ForceReply? = nil,
        replyTo: ReplyParameters? = nil,
        threadID: Int64? = nil,
        isSilent: Bool = false,
        linkPreview: LinkPreviewOptions = LinkPreviewOptions(isDisabled: true)
    ) {
        self.text = text
        self.keyboard = keyboard
        self.forceReply = forceReply
        self.replyTo = replyTo
        self.threadID = threadID
        self.isSilent = isSilent
        self.linkPreview = linkPreview
    }

    /// The calls that send it, in order. The first part answers, the last one has the buttons. Parts of nothing but
    /// white space are left out: Telegram refuses them.
    package func calls(chat: Int64) -> [OutgoingCall] {
        let parts = visibleParts
        return parts.enumerated().map { index, part in
            var json = JSONWriter(reserving: part.text.utf8.count + 192)
            json.object { json in
                json.member("chat_id", chat)
                part.write(to: &json, as: "text", "entities")
                writeOptions(to: &json)
                if index == 0, let replyTo {
                    json.key("reply_parameters")
                    replyTo.write(to: &json)
                }
                if index == parts.count - 1 { writeMarkup(to: &json) }
            }
            return OutgoingCall(.json(method: "sendMessage", body: json.bytes))
        }
    }

    /// The call that puts it in the place of a message sent before. What is more than one message holds is left out.
    /// An edit without a keyboard takes the old buttons away.
    package func edit(of message: Int64, chat: Int64) -> OutgoingCall {
        let part = visibleParts.first ?? text
        var json = JSONWriter(reserving: part.text.utf8.count + 192)
        json.object { json in
            json.member("chat_id", chat)
            json.member("message_id", message)
            part.write(to: &json, as: "text", "entities")
            json.key("link_preview_options")
            linkPreview.write(to: &json)
            if let keyboard {
                json.key("reply_markup")
                keyboard.write(to: &json)
            }
        }
        return OutgoingCall(
            .json(method: "editMessageText", body: json.bytes),
            coalescingKey: OutgoingCall.CoalescingKey(chat: chat, message: message)
        )
    }

    private var visibleParts: [RichText] {
        text.split().filter { part in part.text.contains { !$0.isWhitespace } }
    }

    private func writeOptions(to json: inout JSONWriter) {
        json.key("link_preview_options")
        linkPreview.write(to: &json)
        if let threadID { json.member("message_thread_id", threadID) }
        if isSilent { json.member("disable_notification", true) }
    }

    private func writeMarkup(to json: inout JSONWriter) {
        if let keyboard {
            json.key("reply_markup")
            keyboard.write(to: &json)
        } else if let forceReply {
            json.key("reply_markup")
            forceReply.write(to: &json)
        }
    }
}

extension RichText {
    func write(to json: inout JSONWriter, as textName: StaticString, _ entitiesName: StaticString) {
        json.member(textName, text)
        guard !entities.isEmpty else { return }
        json.key(entitiesName)
        json.array(entities) { json, entity in entity.write(to: &json) }
    }
}
