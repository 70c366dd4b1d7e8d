package org.respite.http.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a provider has put somewhere into a token. */
final class ClaimPath {

    private ClaimPath() {
    }

    /** The texts at a path; none where there is nothing, or something else. */
    static List<String> texts(Map<?, ?> claims, String path) {
        return claims.containsKey(path) ? texts(claims.get(path)) : deeper(claims, path);
    }

    /** The same, a text with spaces being several, as in {@code scope}. */
    static List<String> words(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        return whole instanceof String text ? Arrays.asList(text.strip().split(" +", -1)) : texts(claims, path);
    }

    private static List<String> deeper(Map<?, ?> claims, String path) {
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                return texts(inner, path.substring(dot + 1));
            }
        }
        return List.of();
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case String text -> List.of(text);
            case Collection<?> many -> many.stream().filter(String.class::isInstance).map(String.class::cast).toList();
            case null, default -> List.of();
        };
    }

}
