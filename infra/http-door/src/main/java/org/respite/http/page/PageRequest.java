package org.respite.http.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Which part of a list is asked for: {@code limit} items, {@value #USUAL} unless it is
 * said, behind the one that {@code after} names. Where it goes on is told by a
 * {@code Link} (RFC 8288) relative to the list, so it is right below any path.
 *
 * @param path of the list
 * @param asked the whole query, as it was meant
 * @param limit 1 to {@value #MOST}
 * @param after key of the last item that is known; absent at the beginning
 */
public record PageRequest(String path, MultiValueMap<String, String> asked, int limit, @Nullable String after) {

    public static final int USUAL = 200;

    public static final int MOST = 1_000;

    private static final String LIMIT = "limit";

    private static final String AFTER = "after";

    /** Fails with 400 if there is no such part. */
    public static PageRequest of(ServerHttpRequest request) {
        var query = request.getQueryParams();
        return new PageRequest(request.getURI().getRawPath(), query, limit(query), after(query));
    }

    private static int limit(MultiValueMap<String, String> query) {
        if (!query.containsKey(LIMIT)) {
            return USUAL;
        }
        try {
            int limit = Integer.parseInt(String.valueOf(query.getFirst(LIMIT)));
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        catch (NumberFormatException none) {
            // The same as one out of bounds.
        }
        throw malformed(LIMIT + ": not in bounds (expected: 1.." + MOST + ")");
    }

    private static @Nullable String after(MultiValueMap<String, String> query) {
        if (!query.containsKey(AFTER)) {
            return null;
        }
        try {
            byte[] key = Base64.getUrlDecoder().decode(String.valueOf(query.getFirst(AFTER)));
            return new String(key, StandardCharsets.UTF_8);
        }
        catch (IllegalArgumentException unreadable) {
            throw malformed(AFTER + ": unreadable (expected: as in the link to the next page)");
        }
    }

    /**
     * The part of a list that is at hand as a whole. Fails with 400 if the item to go on
     * after is no longer in it.
     * @param key of an item, one of its own
     */
    public <T> Page<T> of(List<T> all, Function<T, String> key) {
        int from = after == null ? 0 : 1 + indexOf(after, all, key);
        int to = Math.min(from + limit, all.size());
        return page(all.subList(from, to), to < all.size() ? key.apply(all.get(to - 1)) : null);
    }

    private static <T> int indexOf(String after, List<T> all, Function<T, String> key) {
        return IntStream.range(0, all.size())
            .filter(at -> key.apply(all.get(at)).equals(after))
            .findFirst()
            .orElseThrow(() -> malformed(AFTER + ": no longer there (expected: absent, to begin again)"));
    }

    /**
     * A part that somebody else has cut.
     * @param last key of its last item; absent if nothing follows
     */
    public <T> Page<T> page(List<T> items, @Nullable String last) {
        return new Page<>(items, last == null ? null : link(last));
    }

    private String link(String last) {
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
        var query = Stream
            .concat(asked.entrySet().stream().flatMap(PageRequest::parameters), Stream.of(parameter(AFTER, cursor)))
            .collect(Collectors.joining("&"));
        return "<" + path.substring(path.lastIndexOf('/') + 1) + "?" + query + ">; rel=\"next\"";
    }

    private static Stream<String> parameters(Map.Entry<String, List<String>> named) {
        return named.getKey().equals(AFTER) ? Stream.empty()
                : named.getValue().stream().map(value -> parameter(named.getKey(), value));
    }

    /** Encoded strictly: brackets that arrived as they are would break a link. */
    private static String parameter(String name, @Nullable String value) {
        String encoded = UriUtils.encode(name, StandardCharsets.UTF_8);
        return value == null ? encoded : encoded + '=' + UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(Problem.malformed(detail));
    }

}
