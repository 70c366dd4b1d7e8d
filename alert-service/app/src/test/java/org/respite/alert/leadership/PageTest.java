package org.respite.alert.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What can be said of the page without a browser: nothing in it points at nothing. */
class PageTest {

    private static final String PAGE = "/org/respite/alert/page/";

    private static final Pattern IMPORT = Pattern.compile("import \\{([^}]+)} from '\\./([\\w-]+\\.js)';");

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?:async )?(?:function|class|const|let) (\\w+)");

    private static final Pattern BY_ID = Pattern.compile("getElementById\\('([\\w-]+)'\\)");

    private static final Pattern ID = Pattern.compile(" id=\"([\\w-]+)\"");

    /** Each page, and the script it begins with. */
    private static final Map<String, String> PAGES = Map.of("index.html", "page.js", "what-changed.html",
            "what-changed.js");

    private final String html = read("index.html") + read("what-changed.html");

    private final SortedMap<String, String> scripts = scripts();

    @Test
    void everythingThatIsImportedIsExported() {
        assertThat(scripts).isNotEmpty()
            .allSatisfy((name, script) -> IMPORT.matcher(script).results().forEach(found -> {
                var imported = Arrays.stream(found.group(1).split(",")).map(String::trim).toList();
                assertThat(all(EXPORT, scripts.getOrDefault(found.group(2), "")))
                    .as("%s imports from %s", name, found.group(2))
                    .containsAll(imported);
            }));
    }

    @Test
    void everyScriptIsOfUse() {
        assertThat(PAGES.values().stream().flatMap(first -> reachedFrom(first).stream()).collect(Collectors.toSet()))
            .isEqualTo(scripts.keySet());
        assertThat(PAGES).allSatisfy((page, first) -> assertThat(read(page)).contains("src=\"scripts/" + first + "\""));
    }

    private SortedSet<String> reachedFrom(String first) {
        SortedSet<String> reached = new TreeSet<>(List.of(first));
        int before;
        do {
            before = reached.size();
            List.copyOf(reached)
                .forEach(name -> IMPORT.matcher(scripts.getOrDefault(name, ""))
                    .results()
                    .forEach(found -> reached.add(found.group(2))));
        }
        while (reached.size() > before);
        return reached;
    }

    @Test
    void everyPlaceThatIsFilledIsThereOnce() {
        assertThat(PAGES).allSatisfy((page, first) -> {
            var wanted = reachedFrom(first).stream()
                .flatMap(name -> all(BY_ID, scripts.getOrDefault(name, "")).stream())
                .toList();
            var there = all(ID, read(page));
            assertThat(wanted).isNotEmpty().isSubsetOf(there);
            assertThat(there).doesNotHaveDuplicates();
        });
    }

    /**
     * The policy the page is sent with would make it do nothing, and nobody would know
     * why.
     */
    @Test
    void nothingIsWrittenThatTheContentSecurityPolicyForbids() {
        assertThat(html).doesNotContainPattern("<script(?![^>]* src=)")
            .doesNotContainPattern("<style|\\sstyle=|\\son\\w+=")
            .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
        assertThat(scripts).allSatisfy((name, script) -> assertThat(script).as(name)
            .doesNotContainPattern(
                    "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|setAttribute\\('style'"));
    }

    /** Served below a path, an address from the root is somebody else's. */
    @Test
    void nothingIsAskedForFromTheRoot() {
        assertThat(html).doesNotContainPattern("(?:src|href)=\"/");
        assertThat(scripts).allSatisfy((name, script) -> assertThat(script).as(name)
            .doesNotContainPattern("['`\"]/(?:api|scripts|config|page|icon|index)")
            .doesNotContain("location.origin"));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static SortedMap<String, String> scripts() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:" + PAGE + "scripts/*.js");
            return Arrays.stream(found)
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .collect(Collectors.toMap(name -> name, name -> read("scripts/" + name), (one, other) -> one,
                        TreeMap::new));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(PageTest.class.getResourceAsStream(PAGE + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
