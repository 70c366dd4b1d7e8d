package org.respite.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Instrument;
import org.respite.contract.catalogue.Item;

/** The catalogue as it ships, and as it could be before or after. */
public final class Catalogues {

    private Catalogues() {
    }

    /** By what is different. */
    public static Map<String, Catalogue> all() {
        return Map.of("shipped", Catalogue.shipped(), "without daily-energy/1", without("daily-energy/1"),
                "shorter scale", edited("drained", scale -> scale(scale, 5, scale.series())), "longer scale",
                edited("energy", scale -> scale(scale, 40, scale.series())), "out of its series",
                edited("drained", scale -> scale(scale, scale.max(), null)), "in another series",
                edited("drained", scale -> scale(scale, scale.max(), "driver.workload")), "one item less",
                edited("drained", _ -> null));
    }

    public static Catalogue without(String instrument) {
        return new Catalogue(
                Catalogue.shipped().instruments().stream().filter(one -> !one.id().equals(instrument)).toList());
    }

    /** With one item in another version, or without it. */
    public static Catalogue edited(String item, Function<Item.Scale, Item.@Nullable Scale> change) {
        return new Catalogue(Catalogue.shipped().instruments().stream().map(one -> edited(one, item, change)).toList());
    }

    private static Instrument edited(Instrument one, String item, Function<Item.Scale, Item.@Nullable Scale> change) {
        List<Item> items = one.items()
            .stream()
            .flatMap(asked -> asked instanceof Item.Scale scale && scale.id().equals(item)
                    ? Stream.ofNullable((Item) change.apply(scale)) : Stream.of(asked))
            .toList();
        return new Instrument(one.id(), one.title(), one.timeFrame(), one.source(), one.licence(), one.scoring(),
                one.missingData(), items, one.help());
    }

    /** The same, and nobody has to answer it. */
    public static Item.Scale optional(Item.Scale scale) {
        return new Item.Scale(scale.id(), false, scale.text(), scale.min(), scale.max(), scale.minLabel(),
                scale.maxLabel(), scale.series(), scale.reversed(), scale.ownersAlone(), scale.labels());
    }

    private static Item.Scale scale(Item.Scale scale, int max, @Nullable String series) {
        return new Item.Scale(scale.id(), scale.required(), scale.text(), scale.min(), max, scale.minLabel(),
                scale.maxLabel(), series, scale.reversed(), scale.ownersAlone(), scale.labels());
    }

}
