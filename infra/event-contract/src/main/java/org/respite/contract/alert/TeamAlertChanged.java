package org.respite.contract.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * An alert was opened, changed or closed. Produced by alert-service; computed from
 * released cells alone, so anyone can recompute it.
 *
 * @param alert id of the alert: the same over its life
 * @param revision 1 when opened, one more with every change
 * @param organisation the organisation's id
 * @param unit the unit's id
 * @param finding what was found
 * @param change what happened to the alert now
 * @param severity how much of it there is; only rises while an alert is open
 * @param sinceFortnight the reporting period in which the alert opened
 * @param fortnight the reporting period that brought this change, later than that of the
 * change before; equal to it when a person acted
 * @param at publication instant of that period, or when a person acted
 * @param usual the unit's own usual level, 0–100; of participation per cent of the
 * quarter before, in steps of ten
 * @param size how far it is above it, in points; of participation negative and in steps
 * of ten
 * @param sizeLow lower end of the 95 % interval of {@code size}
 * @param sizeHigh upper end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamAlertChanged(String alert, int revision, String organisation, String unit, Finding finding,
        Change change, Severity severity, int sinceFortnight, int fortnight, Instant at, double usual, double size,
        double sizeLow, double sizeHigh) {

    public enum Finding {

        /** Strain has risen over the unit's own usual level. */
        @JsonProperty("rise")
        RISE,
        /** Strain is high, whatever it was before. */
        @JsonProperty("level")
        LEVEL,
        /** Fewer answer than used to. */
        @JsonProperty("participation")
        PARTICIPATION

    }

    public enum Change {

        @JsonProperty("opened")
        OPENED, @JsonProperty("raised")
        RAISED, @JsonProperty("acknowledged")
        ACKNOWLEDGED, @JsonProperty("acting")
        ACTING, @JsonProperty("resolved")
        RESOLVED, @JsonProperty("expired")
        EXPIRED, @JsonProperty("reopened")
        REOPENED

    }

    public enum Severity {

        @JsonProperty("watch")
        WATCH, @JsonProperty("alert")
        ALERT, @JsonProperty("high")
        HIGH

    }

    @JsonIgnore
    public String key() {
        return organisation + "/" + unit;
    }

    @JsonIgnore
    public String id() {
        return alert + "/" + revision;
    }
}
