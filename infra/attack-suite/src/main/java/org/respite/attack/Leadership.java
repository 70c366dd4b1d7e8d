package org.respite.attack;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.RunningSystem.Role;
import org.respite.attack.surface.RunningSystem.Service;
import org.respite.contract.ContractJson;
import tools.jackson.databind.JsonNode;

/** What leaders of an organisation can read. */
record Leadership(ApiClient visitor) {

    static final String UNITS = "/api/v1/units";

    static final String ALERTS = "/api/v1/alerts?state=all&limit=1000";

    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

    private static final long PAUSE = 200;

    static Leadership of(RunningSystem system, String organisation) {
        return new Leadership(ApiClient.of(system, Service.ALERT, organisation, Role.LEADER));
    }

    static String indicators(String unit) {
        return UNITS + "/" + unit + "/indicators";
    }

    static String usualLevel(String unit) {
        return UNITS + "/" + unit + "/usual-level";
    }

    HttpResponse<String> read(String path, String... headers) {
        return visitor.get(path, headers);
    }

    JsonNode json(String path) {
        return ContractJson.MAPPER.readTree(read(path).body());
    }

    /**
     * Waits until a fortnight has reached the leaders.
     * @throws IllegalStateException if it does not
     */
    void await(int fortnight) {
        long deadline = System.nanoTime() + PATIENCE;
        while (json(UNITS).at("/lastRelease/fortnight").asInt(-1) < fortnight) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("fortnight " + fortnight + ": not shown (expected: in good time)");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

}
