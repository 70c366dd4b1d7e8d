package org.respite.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.http.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class PageRequestTest {

    private static final URI LIST = URI.create("https://intranet.example/respite/api/v1/things?state=a%26b");

    private static final List<String> THINGS = IntStream.range(0, 450)
        .mapToObj(each -> "thing:" + each + "/ü&?")
        .toList();

    @Test
    void everyPageLeadsToTheNextAndTogetherTheyAreTheList() {
        List<String> read = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        var next = LIST;
        while (next != null) {
            var page = ask(next).of(THINGS, Function.identity());
            read.addAll(page.items());
            lengths.add(page.items().size());
            next = nextOf(next, page);
        }

        assertThat(read).isEqualTo(THINGS);
        assertThat(lengths).containsExactly(200, 200, 50);
    }

    @Test
    void theLinkKeepsWhatWasAskedForAndThePathItWasAskedAt() {
        var next = Objects
            .requireNonNull(nextOf(LIST, ask(URI.create(LIST + "&limit=7")).of(THINGS, Function.identity())));
        assertThat(next.toString()).startsWith(LIST + "&limit=7&after=").doesNotContainPattern("[ü]");
        assertThat(ask(next).of(THINGS, Function.identity()).items()).isEqualTo(THINGS.subList(7, 14));
    }

    /** Some are no parameters of a list, and no link may be written as they came. */
    @ParameterizedTest
    @ValueSource(strings = { "limit=1&x=[1]", "x=[1]&limit=1", "limit=1&x=%5B%22a%22%5D", "limit=1&x=a%2Bb+c&x=%26",
            "limit=1&x", "limit=1&[x]=%7Bx%7D", "limit=1&x=%25", "limit=1&%61fter=dGhpbmc6MC_DvCY_" })
    void whateverElseIsAskedForThereIsANextPageOfTheSame(String query) {
        var asked = URI.create("https://x.example/things?" + query);
        var first = ask(asked);
        int from = first.after() == null ? 0 : 1;

        var next = Objects.requireNonNull(nextOf(asked, first.of(THINGS, Function.identity())));

        assertThat(ask(next).of(THINGS, Function.identity()).items()).isEqualTo(THINGS.subList(from + 1, from + 2));
        assertThat(withoutPlace(ask(next))).isEqualTo(withoutPlace(first));
    }

    private static Map<String, List<String>> withoutPlace(PageRequest page) {
        var rest = new HashMap<>(page.asked());
        rest.remove("after");
        return rest;
    }

    @Test
    void theLastPageLeadsNowhere() {
        var whole = ask(URI.create(LIST + "&limit=450")).of(THINGS, Function.identity());
        assertThat(whole.items()).isEqualTo(THINGS);
        assertThat(nextOf(LIST, whole)).isNull();
        assertThat(ask(LIST).of(List.<String>of(), Function.identity()).items()).isEmpty();
    }

    @Test
    void whatIsNoLongerThereIsNoPlaceToGoOnFrom() {
        var next = Objects.requireNonNull(nextOf(LIST, ask(LIST).of(THINGS, Function.identity())));
        refused(() -> ask(next).of(List.of("another"), Function.identity()),
                "after: no longer there (expected: absent, to begin again)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "limit=0|limit: not in bounds (expected: 1..1000)",
            "limit=1001|limit: not in bounds (expected: 1..1000)", "limit=|limit: not in bounds (expected: 1..1000)",
            "limit=many|limit: not in bounds (expected: 1..1000)",
            "after=%20|after: unreadable (expected: as in the link to the next page)" })
    void refusesWhatIsNoPart(String query, String detail) {
        refused(() -> ask(URI.create("https://x.example/things?" + query)), detail);
    }

    private static PageRequest ask(URI address) {
        return PageRequest.of(MockServerHttpRequest.method(org.springframework.http.HttpMethod.GET, address).build());
    }

    private static @org.jspecify.annotations.Nullable URI nextOf(URI asked, Page<?> page) {
        var headers = new HttpHeaders();
        page.link(headers);
        var link = headers.getFirst(HttpHeaders.LINK);
        return link == null ? null : asked.resolve(link.substring(1, link.indexOf('>')));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable asking, String detail) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(asking)
            .satisfies(fault -> assertThat(fault.problem().detail()).isEqualTo(detail));
    }

}
