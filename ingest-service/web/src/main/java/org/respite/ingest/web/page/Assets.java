package org.respite.ingest.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.respite.http.condition.ContentTag;

/** Styles, scripts and pictures of the pages; an address changes with its content. */
public final class Assets {

    static final String PATH = "/assets/";

    private static final List<String> NAMES = List.of("tokens.css", "page.css", "icon.svg", "clock.js", "answer.js",
            "forget.js", "idle.js", "queue.js", "own.js", "push.js", "caseload.js");

    /** How a script names one it needs. */
    private static final Pattern IMPORT = Pattern.compile("(?<= from ')\\./([a-z]+\\.js)(?=';)");

    private static final int TAG = 12;

    private final Map<String, byte[]> byAddress = new LinkedHashMap<>();

    private final Map<String, String> addresses = new LinkedHashMap<>();

    Assets() {
        NAMES.forEach(this::add);
    }

    private void add(String name) {
        byte[] content = name.endsWith(".js") ? linked(read(name)) : read(name);
        var tag = ContentTag.of(content).replaceAll("[^A-Za-z0-9]", "");
        var address = tag.substring(0, TAG) + "-" + name;
        addresses.put(name, PATH + address);
        byAddress.put(address, content);
    }

    /** Where the newest of that name is. */
    public String address(String name) {
        return Objects.requireNonNull(addresses.get(name), name);
    }

    /** Where all of them are. */
    public List<String> addresses() {
        return List.copyOf(addresses.values());
    }

    /** Scripts that others need come before these, and have an address by then. */
    private byte[] linked(byte[] script) {
        return IMPORT.matcher(new String(script, StandardCharsets.UTF_8))
            .replaceAll(need -> address(need.group(1)))
            .getBytes(StandardCharsets.UTF_8);
    }

    Optional<byte[]> content(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** As it is in the source. */
    public static byte[] read(String name) {
        try (InputStream content = Assets.class.getResourceAsStream("/org/respite/ingest/web/assets/" + name)) {
            return Objects.requireNonNull(content, name).readAllBytes();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
