package org.respite.alert.planted;

import java.util.Map;
import org.springframework.web.bind.annotation.RequestBody;

/** Passes over what it does not know. */
class KnowsAnyBody {

    int take(@RequestBody Map<String, String> body) {
        return body.size();
    }

}
