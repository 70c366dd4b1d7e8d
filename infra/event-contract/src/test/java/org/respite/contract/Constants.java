package org.respite.contract;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the contract declares, found by looking, so that no test forgets a new one. */
final class Constants {

    private Constants() {
    }

    static List<EventType<?>> eventTypes() {
        return in(EventType.class, EventType.class).<EventType<?>>map(type -> type).toList();
    }

    static List<String> topics() {
        return in(Topics.class, String.class).toList();
    }

    private static <T> Stream<T> in(Class<?> holder, Class<T> type) {
        return Arrays.stream(holder.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
            .map(field -> type.cast(value(field)));
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        }
        catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
