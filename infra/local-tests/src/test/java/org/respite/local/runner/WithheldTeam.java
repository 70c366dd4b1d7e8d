package org.respite.local.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.respite.contract.ContractJson;
import tools.jackson.databind.JsonNode;

/** A team whose figure is withheld, as leaders see it and as everybody does. */
final class WithheldTeam {

    private final MemberBrowser browser;

    private final Page page;

    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private final String unit;

    private final Locator shown;

    WithheldTeam(MemberBrowser browser, String unit) {
        this.browser = browser;
        this.unit = unit;
        this.page = browser.phone();
        page.onResponse(this::keep);
        browser.leads(page, "");
        this.shown = page.locator("#unit-" + unit);
        shown.locator(".withheld-card").scrollIntoViewIfNeeded();
        shown.locator(".past svg").waitFor();
    }

    private void keep(Response response) {
        if (response.url().contains("/api/v1/units") && response.status() == 200) {
            answers.put(response.url().substring(browser.atLeaders("").length()), response.text());
        }
    }

    void saysNothingOfItsSize() {
        assertThat(shown.locator(".withheld-card").textContent()).contains("This says nothing about how the team is.",
                "Three steps that need no figures");
        assertThat(shown.textContent().replace("95 % intervals", "")).doesNotContain("%", "people:", "answered in");
        var told = answer("/api/v1/units").at("/departments")
            .valueStream()
            .flatMap(department -> department.path("units").valueStream())
            .filter(each -> each.path("id").asString().equals(unit))
            .findFirst()
            .orElseThrow();
        assertThat(told.propertyNames()).containsExactlyInAnyOrder("id", "name", "reading", "usual", "rise",
                "highLevel");
        assertThat(told.path("reading").propertyNames()).containsExactlyInAnyOrder("outcome", "reason");
        var past = answer("/api/v1/units/" + unit + "/indicators");
        assertThat(past.path("participation")).isEmpty();
        assertThat(past.path("fortnights")).isNotEmpty().noneMatch(fortnight -> fortnight.has("headcount"));
        assertThat(MemberBrowser.grave(page)).isEmpty();
    }

    private JsonNode answer(String path) {
        return ContractJson.MAPPER.readTree(answers.get(path));
    }

    void planIsKeptAndTold() {
        shown.locator(".plan > summary").press("Enter");
        shown.locator("input[value='caseload-reweighting']").check();
        shown.locator("input[name=ownerRole]").fill("clinical lead");
        shown.locator("input[name=note]").fill("canary note");
        shown.locator("input[name=told]").check();
        shown.locator(".plan-form > button").press("Enter");
        shown.getByText("The plan is kept.").waitFor();

        var member = browser.readsWhatChanged(browser.phone(), "clinician");
        assertThat(member.textContent("#departments")).contains("We did: Reweight the caseload", "clinical lead")
            .doesNotContain("canary");
        assertThat(MemberBrowser.grave(member)).isEmpty();
        assertThat(member.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        var http = member.context().request();
        assertThat(http.get(browser.atLeaders("/api/v1/what-changed")).text()).doesNotContain("canary");
        assertThat(List.of("units", "alerts", "subscriptions"))
            .allSatisfy(name -> assertThat(http.get(browser.atLeaders("/api/v1/" + name)).status()).isEqualTo(403));
    }

}
