package org.respite.local.replay;

import java.util.ArrayList;
import java.util.List;
import org.respite.contract.ContractJson;
import tools.jackson.databind.JsonNode;

/**
 * What became of one line.
 *
 * @param status as if it had been sent alone
 * @param counts whether it counts for its period
 * @param reason why it was not taken, without what was sent
 */
record ImportedLine(int status, boolean counts, String reason) {

    private static final int ACCEPTED = 202;

    private static final int UNAVAILABLE = 503;

    static ImportedLine read(String json) {
        JsonNode result = ContractJson.MAPPER.readTree(json);
        JsonNode problem = result.path("problem");
        return new ImportedLine(result.required("status").asInt(), result.path("counts").asBoolean(false),
                reason(problem));
    }

    boolean isAccepted() {
        return status == ACCEPTED;
    }

    boolean isWorthAnotherTry() {
        return status == UNAVAILABLE;
    }

    /** Fields and what would have been taken; the values are somebody's answers. */
    private static String reason(JsonNode problem) {
        List<String> errors = new ArrayList<>();
        problem.path("errors")
            .forEach(error -> errors.add("%s (expected: %s)".formatted(error.path("field").asString(""),
                    error.path("expected").asString(""))));
        return errors.isEmpty() ? problem.path("title").asString("") : String.join("; ", errors);
    }
}
