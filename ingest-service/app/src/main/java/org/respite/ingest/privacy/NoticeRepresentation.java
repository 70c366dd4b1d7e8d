package org.respite.ingest.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.respite.contract.ContractJson;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * The notice as one kind of client reads it.
 *
 * @param type of the bytes
 * @param bytes as sent
 * @param tag changes if and only if they do
 */
record NoticeRepresentation(MediaType type, byte[] bytes, String tag) {

    /** All there are; the first is for whoever has no preference. */
    static List<NoticeRepresentation> of(PrivacyNotice notice) {
        return List.of(
                new NoticeRepresentation(MediaType.APPLICATION_JSON, ContractJson.MAPPER.writeValueAsBytes(notice)),
                new NoticeRepresentation(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                        utf8(NoticePage.of(notice))),
                new NoticeRepresentation(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                        utf8(text(notice))));
    }

    private NoticeRepresentation(MediaType type, byte[] bytes) {
        this(type, bytes, "\"" + digest(bytes) + "\"");
    }

    /** The one a client likes best. */
    static NoticeRepresentation preferred(List<NoticeRepresentation> all, List<MediaType> accepted) {
        var byPreference = new ArrayList<>(accepted);
        MimeTypeUtils.sortBySpecificity(byPreference);
        return byPreference.stream()
            .flatMap(wanted -> all.stream().filter(each -> wanted.isCompatibleWith(each.type())))
            .findFirst()
            .orElseGet(all::getFirst);
    }

    /** The notice for a terminal or a message. */
    static String text(PrivacyNotice notice) {
        return notice.title() + "\n\n"
                + notice.sections().stream().map(NoticeRepresentation::text).collect(Collectors.joining())
                + notice.basis() + "\n";
    }

    private static String text(PrivacyNotice.Section section) {
        return section.title() + "\n"
                + section.sentences().stream().map(sentence -> "- " + sentence + "\n").collect(Collectors.joining())
                + "\n";
    }

    boolean isPage() {
        return MediaType.TEXT_HTML.isCompatibleWith(type);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
