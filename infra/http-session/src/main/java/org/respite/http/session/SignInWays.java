package org.respite.http.session;

import java.util.List;
import java.util.Optional;

/**
 * The ways to sign in to a service.
 *
 * @param landing path of the page that is shown to whoever has just signed in
 */
public record SignInWays(List<SignInWay> ways, String landing) {

    public SignInWays {
        ways = List.copyOf(ways);
    }

    boolean isForOthersToo(String id) {
        return named(id).filter(SignInWay::forOthersToo).isPresent();
    }

    /** Whether a device that others use is signed in on at all. */
    boolean areForOthersToo() {
        return ways.stream().anyMatch(SignInWay::forOthersToo);
    }

    /** Where whoever has signed in on a way goes on. */
    String landingOf(String id) {
        return named(id).map(SignInWay::page).orElse(landing);
    }

    /** Where whoever could not sign in on a way began. */
    String beginningOf(String id) {
        return named(id).map(SignInWay::page).orElse("/");
    }

    Optional<SignInWay> named(String id) {
        return ways.stream().filter(way -> way.id().equals(id)).findFirst();
    }
}
