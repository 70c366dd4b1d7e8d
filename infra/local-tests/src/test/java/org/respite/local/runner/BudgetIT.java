package org.respite.local.runner;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints what a first answer costs on a slow phone and what a year of one's own costs the
 * server, beside what it may cost: run with {@code -Drespite.budget=print}. A figure of a
 * machine and no test, so that nothing fails because a machine is busy.
 */
@EnabledIfSystemProperty(named = "respite.budget", matches = "print")
class BudgetIT {

    private static final int TIMES = 30;

    @Test
    void isPrinted(@TempDir Path data) throws Exception {
        try (var browser = MemberBrowser.start(data, List.of(), "--demo-weeks=52")) {
            weight(browser);
            firstAnswer(browser);
            ownYear(browser);
        }
    }

    /** Where no worker has any of it yet. */
    private static void weight(MemberBrowser browser) {
        Page page = browser.signedIn(browser.phone(), "shared");
        slow(page);
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        page.navigate(browser.at("/today"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        long bytes = List.copyOf(answers).stream().mapToLong(BudgetIT::sent).sum();
        print("today, with its " + (answers.size() - 1) + " files", bytes / 1024.0, 60, "kB");
    }

    private static void firstAnswer(MemberBrowser browser) {
        Page page = browser.phone(new NewContextOptions().setLocale("en-GB"));
        browser.signedIn(page, "own");
        slow(page);
        page.navigate(browser.at("/today"));
        List<String> keys = List.of("Space", "Enter");
        page.locator("input[name='answer.energy']").first().focus();
        long begin = System.nanoTime();
        keys.forEach(page.keyboard()::press);
        page.waitForSelector("#receipt");
        long sent = System.nanoTime();
        print("activations from signed in to a receipt", keys.size(), 3, "keys");
        print("from the first key to the receipt, slow phone", millis(sent - begin), 10_000, "ms");
        print("today, loaded, slow phone", millis(load(page, browser.at("/today"))), 10_000, "ms");
    }

    /**
     * As Lighthouse has it for mobiles: 150 ms away, 1.6 Mbit/s, a processor a quarter as
     * fast.
     */
    private static void slow(Page page) {
        var session = page.context().newCDPSession(page);
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 150);
        network.addProperty("downloadThroughput", 1_600_000 / 8);
        network.addProperty("uploadThroughput", 750_000 / 8);
        session.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static long sent(Response response) {
        // Kept by a browser or not: the service compresses nothing, so this is what it
        // sends.
        return Long.parseLong(response.headerValue("content-length")) + response.allHeaders().toString().length();
    }

    private static long load(Page page, String address) {
        long begin = System.nanoTime();
        page.navigate(address);
        return System.nanoTime() - begin;
    }

    /** What the server takes, asked without a browser's own work. */
    private static void ownYear(MemberBrowser browser) {
        var page = browser.own();
        for (String path : List.of("/my-weeks", "/my-data", "/today")) {
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long begin = System.nanoTime();
                page.request().get(browser.at(path)).dispose();
                times.add(System.nanoTime() - begin);
            }
            times.sort(Long::compare);
            print(path + " after a year, median of " + TIMES, millis(times.get(TIMES / 2)), 300, "ms");
        }
    }

    private static double millis(long nanos) {
        return nanos / (double) Duration.ofMillis(1).toNanos();
    }

    private static void print(String what, double value, double most, String unit) {
        System.out.printf(Locale.ROOT, "%-50s %9.1f %s (at most %.0f)%s%n", what, value, unit, most,
                value <= most ? "" : "  TOO MUCH");
    }

}
