package org.respite.http.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A part of a list.
 *
 * @param next the {@code Link} to the part after it; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }

    /** Says where it goes on, if it does. */
    public void link(HttpHeaders headers) {
        if (next != null) {
            headers.set(HttpHeaders.LINK, next);
        }
    }

}
