package org.respite.ingest.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import org.respite.ingest.privacy.PrivacyNotice.Section;
import org.springframework.web.util.HtmlUtils;

/**
 * The notice as a page that needs nothing else: no script, no font, no image, no form.
 */
final class NoticePage {

    private static final String STYLE = """
            body{margin:0 auto;padding:1.5rem 1rem;max-width:42rem;font:1.0625rem/1.6 system-ui,sans-serif;\
            color:#1b1b1b;background:#fff}
            h1,h2{line-height:1.25}li{margin:.4rem 0}a{color:#0b4f8a}
            @media(prefers-color-scheme:dark){body{color:#ededed;background:#161616}a{color:#8fc7ff}}""";

    /** Allows the one style above and nothing else from anywhere. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private NoticePage() {
    }

    static String of(PrivacyNotice notice) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s: Respite's privacy notice</title>
                <link rel="alternate" type="application/json" href="%2$s">
                <style>%3$s</style>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %4$s<p>%5$s</p>
                </main>
                </body>
                </html>
                """.formatted(escaped(notice.title()), NoticeLink.PATH, STYLE,
                notice.sections().stream().map(NoticePage::section).collect(Collectors.joining()),
                escaped(notice.basis()));
    }

    private static String section(Section section) {
        return "<section>\n<h2>%s</h2>\n<ul>\n%s</ul>\n</section>\n".formatted(escaped(section.title()),
                section.sentences()
                    .stream()
                    .map(sentence -> "<li>" + escaped(sentence) + "</li>\n")
                    .collect(Collectors.joining()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
