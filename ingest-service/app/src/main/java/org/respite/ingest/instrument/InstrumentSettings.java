package org.respite.ingest.instrument;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.pack.Offer;
import org.respite.contract.catalogue.pack.PackException;
import org.respite.ingest.setting.InvalidConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Questionnaires beside those that ship.
 *
 * @param packs folder with the licensed wording of inventories, a JSON file each, read at
 * start; without it there are none
 */
@ConfigurationProperties("respite.ingest.instruments")
record InstrumentSettings(@Nullable Path packs) {

    Offer offer(Catalogue shipped) {
        try {
            return packs == null ? Offer.of(shipped) : Offer.of(shipped, packs);
        }
        catch (PackException broken) {
            throw new InvalidConfigurationException("respite.ingest.instruments.packs", broken.place(),
                    broken.expected());
        }
    }

}
