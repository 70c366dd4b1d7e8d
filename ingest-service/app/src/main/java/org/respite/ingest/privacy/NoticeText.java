package org.respite.ingest.privacy;

import java.util.stream.Collectors;

/** The notice for a terminal or a message. */
final class NoticeText {

    private NoticeText() {
    }

    static String of(PrivacyNotice notice) {
        return notice.title() + "\n\n"
                + notice.sections().stream().map(NoticeText::section).collect(Collectors.joining()) + notice.basis()
                + "\n";
    }

    private static String section(NoticeSection noticeSection) {
        return noticeSection.title() + "\n"
                + noticeSection.sentences()
                    .stream()
                    .map(sentence -> "- " + sentence + "\n")
                    .collect(Collectors.joining())
                + "\n";
    }

}
