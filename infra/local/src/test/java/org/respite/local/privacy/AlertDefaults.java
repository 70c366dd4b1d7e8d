package org.respite.local.privacy;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/** Reads defaults of alert-service's settings, which are nobody else's to construct. */
final class AlertDefaults {

    private AlertDefaults() {
    }

    /** How long messages are kept. */
    static Duration keep() {
        return DurationStyle.detectAndParse(of("notification.NotificationSettings", "keep"));
    }

    /** How long leaders are remembered by name. */
    static String months() {
        return of("intervention.RetentionSettings", "months");
    }

    private static String of(String settings, String name) {
        try {
            var parameter = Arrays
                .stream(Class.forName("org.respite.alert." + settings).getDeclaredConstructors()[0].getParameters())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
            return parameter.getAnnotation(DefaultValue.class).value()[0];
        }
        catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

}
