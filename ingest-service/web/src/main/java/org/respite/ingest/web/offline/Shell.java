package org.respite.ingest.web.offline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.contract.ContractJson;
import org.respite.contract.catalogue.Catalogue;
import org.respite.http.condition.ContentTag;
import org.respite.ingest.web.answer.FormView;
import org.respite.ingest.web.help.Help;
import org.respite.ingest.web.page.Assets;
import org.respite.ingest.web.page.Frame;
import org.respite.ingest.web.page.Language;
import org.respite.ingest.web.page.Pages;
import org.respite.ingest.web.page.Texts;

/**
 * The pages that open without a connection, and the worker that keeps them. Other pages
 * make another worker, whose arrival sends the one before away.
 */
final class Shell {

    private static final String HELP = "/help";

    private static final String PLACE = "const SHELL = {};";

    private final Catalogue catalogue;

    private final Help help;

    private final byte[] worker;

    Shell(Assets assets, Pages pages, Catalogue catalogue, Help help) {
        this.catalogue = catalogue;
        this.help = help;
        var shell = Map.of("version", version(assets, pages), "languages",
                Arrays.stream(Language.values()).map(Language::tag).toList(), "files", files(assets), "reminder",
                reminders());
        this.worker = new String(Assets.read("worker.js"), StandardCharsets.UTF_8)
            .replace(PLACE, "const SHELL = " + ContractJson.MAPPER.writeValueAsString(shell) + ";")
            .getBytes(StandardCharsets.UTF_8);
    }

    OfflineView view(Language language) {
        return new OfflineView(FormView.today(catalogue, language.locale()), help.lines(language));
    }

    byte[] worker() {
        return worker;
    }

    private static Map<String, Map<String, String>> reminders() {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(Language::tag, language -> {
            var texts = Texts.in(language);
            return Map.of("title", texts.of("push.message.title"), "text", texts.of("push.message"));
        }));
    }

    private static List<String> files(Assets assets) {
        var pages = Arrays.stream(Language.values())
            .flatMap(language -> Stream.of(HELP, Frame.OFFLINE).map(path -> path + "?lang=" + language.tag()));
        return Stream.concat(pages, assets.addresses().stream()).toList();
    }

    private String version(Assets assets, Pages pages) {
        var content = new ByteArrayOutputStream();
        content.writeBytes(assets.addresses().toString().getBytes(StandardCharsets.UTF_8));
        for (Language language : Language.values()) {
            content.writeBytes(pages.plain(language, HELP, "help", help.lines(language)));
            content.writeBytes(pages.plain(language, Frame.OFFLINE, "offline", view(language)));
        }
        return ContentTag.of(content.toByteArray());
    }

}
