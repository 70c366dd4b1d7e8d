package org.respite.alert.planted;

import org.respite.contract.checkin.CheckInAccepted;
import reactor.core.publisher.Mono;

class KnowsAnAnswer {

    @SuppressWarnings("NullAway")
    String contributorOf(Mono<CheckInAccepted> answer) {
        return answer.block().contributor();
    }

}
