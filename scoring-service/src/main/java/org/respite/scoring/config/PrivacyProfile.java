package org.respite.scoring.config;

import org.respite.scoring.release.ReleasePolicy;

/** The privacy policies to choose from. */
enum PrivacyProfile {

    STRICT {
        @Override
        ReleasePolicy policy() {
            return ReleasePolicy.strict();
        }
    },
    STANDARD {
        @Override
        ReleasePolicy policy() {
            return ReleasePolicy.standard();
        }
    },
    LOOSE {
        @Override
        ReleasePolicy policy() {
            return ReleasePolicy.loose();
        }
    };

    abstract ReleasePolicy policy();

}
