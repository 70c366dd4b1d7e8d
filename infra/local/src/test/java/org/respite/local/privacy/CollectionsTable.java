package org.respite.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.respite.alert.lifecycle.RetentionPolicy;
import org.respite.http.session.SessionNames;
import org.respite.local.page.Table;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;

/** The collections in the document store, as the services' classes name them. */
final class CollectionsTable {

    private static final JavaClasses SERVICES = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.respite.ingest", "org.respite.alert");

    private static final String NOT_DELETED = "for ever: nothing deletes it";

    private static final String LEADERS = "of those answering: no. **Of leaders: yes**, by login and name";

    private static final String FORGOTTEN = "; what names no leader for ever";

    private static final Map<String, Holding> HOLDINGS = holdings();

    private CollectionsTable() {
    }

    static String generated() {
        assertThat(HOLDINGS).as("every collection is described, and no other").containsOnlyKeys(collections());
        var table = new Table("collection", "of", "what is in it", "about a person?", "kept");
        HOLDINGS.forEach((name, holding) -> table.row("`" + name + "`",
                name.startsWith("ingest") ? "ingest-service" : "alert-service", holding.what(), holding.whose(),
                holding.kept()));
        return table.toString();
    }

    private static Map<String, Holding> holdings() {
        Map<String, Holding> holdings = new LinkedHashMap<>();
        holdings.put("ingest_roster_members",
                new Holding("who belongs to which team, by block, and the last days of those who left",
                        "**yes**, by login name", NOT_DELETED + ", people who have left included"));
        holdings.put("ingest_rosters",
                new Holding("teams and departments of an organisation", Holding.NOBODY, NOT_DELETED));
        String erased = "until its owner erases it";
        holdings.put("ingest_journals",
                new Holding("which sections somebody's journal has, under a name that only the `owner` key makes",
                        "**yes**, under a code", erased));
        holdings.put("ingest_journal_sections",
                new Holding("which answers of four weeks somebody's journal holds, under such a name",
                        "**yes**, under a code", erased));
        holdings.put("ingest_journal_entries",
                new Holding("answers, encrypted with their owner's key; of an erased one an empty mark",
                        "**yes**, for whoever has the `journal` key and the next collection, too",
                        erased + "; the mark for ever"));
        holdings.put("ingest_journal_keys",
                new Holding("everybody's own keys, encrypted with the `journal` key; belongs in no backup",
                        "**yes**, under a code",
                        "until the owner has erased the last answer; that of reviews until everything is erased"));
        holdings.put("ingest_pocket_codes", new Holding(
                "which codes for the kiosk somebody has, under names that only the `owner` key makes, and whose one "
                        + "is, encrypted with the `seal` key; never a code",
                "**yes**, for whoever has the `seal` key, too",
                "until its owner takes it back or erases everything; after its four weeks until its owner makes another"));
        holdings.put("ingest_reminders", new Holding(
                "where a reminder by the browser goes, when, and until when it is paused, encrypted with a keyset of "
                        + "its own under a name that only the `owner` key makes; the last fortnight it went out in",
                "**yes**, for whoever has that keyset: a device's address at its push service, no name",
                "until its owner stops it or erases everything, or the push service says that it is gone"));
        holdings.put("ingest_reviews",
                new Holding(
                        "what somebody wrote down for themselves looking back on a month, all of it encrypted with a "
                                + "key of their own that lies with the others; which month they wanted none in",
                        "**yes**, for whoever has the `journal` key and the collection before, too",
                        "until its owner erases everything; each as soon as its owner removes it"));
        holdings.put("ingest_journals_parked", new Holding("whose journal is incomplete, and by what kind of fault",
                "**yes**, under a code", "until its owner erases everything"));
        holdings.put("ingest_positions",
                new Holding("how far the log has been filed; what shows whether the `journal` key is the one of before",
                        Holding.NOBODY, NOT_DELETED));
        holdings.put("ingest_sessions",
                new Holding(
                        "who has signed in to the pages, encrypted with the `session` key, under a code of the "
                                + "browser's cookie and the hour of its end; no token",
                        "**yes**, by login name, for whoever has the `session` key, too",
                        "until signed out, else an hour longer than it lasts: 12 hours, unless set otherwise"));
        holdings.put("alert_sessions",
                new Holding(
                        "which leader has signed in to the page, encrypted with alert-service's `session` key, under a "
                                + "code of the browser's cookie and the hour of its end; no token",
                        "of those answering: no. **Of leaders: yes**, by login and name, for whoever has the `session` "
                                + "key, too",
                        "until signed out, else an hour longer than it lasts: 12 hours, unless set otherwise"));
        holdings.put("unitTrees", new Holding("the same, as alert-service reads it", Holding.NOBODY, NOT_DELETED));
        holdings.put("releases", new Holding("released cells, by period", Holding.BY_NOISE, NOT_DELETED));
        holdings.put("histories", new Holding("released cells, by team", Holding.BY_NOISE, NOT_DELETED));
        holdings.put("spans", new Holding("first and last period there is", Holding.NOBODY, NOT_DELETED));
        holdings.put("standings",
                new Holding("what the detector makes of released cells", Holding.BY_NOISE, NOT_DELETED));
        holdings.put("alerts", new Holding("alerts, what happened to them, and which leader did and wrote what",
                LEADERS, "logins, names and notes: " + remembered() + " after the alert was closed" + FORGOTTEN));
        holdings.put("acceptances", new Holding("which leader declared a level the usual one, when, with what words",
                LEADERS, "logins, names and notes: " + remembered() + FORGOTTEN));
        holdings.put("plans", new Holding(
                "what was decided against an alert, or for a unit without one, until when, and which leader wrote what",
                LEADERS, "logins, names and notes: " + remembered() + " after the alert was closed" + FORGOTTEN));
        holdings.put("planLists", new Holding("which plans there are", Holding.NOBODY, NOT_DELETED));
        holdings.put("groups", new Holding("which teams were ever released as one", Holding.NOBODY, NOT_DELETED));
        holdings.put("alertLists", new Holding("which alerts there are", Holding.BY_NOISE, NOT_DELETED));
        holdings.put("notifications", new Holding("messages about alerts, sent or to be sent", Holding.BY_NOISE,
                AlertDefaults.keep().toDays() + " days, unless set otherwise"));
        holdings.put("notificationSubscriptions",
                new Holding(
                        "what a receiver was told, why it could not be, a fingerprint of an address that wants no more",
                        "of receivers: hardly", NOT_DELETED));
        holdings.put("notificationRosters",
                new Holding("who is told of alerts; planned events and why; which leader set that up",
                        "of receivers: mail addresses, under a key, or in the open where operators allow it. "
                                + "**Of leaders: yes**, by login and name",
                        "logins and names: " + remembered() + FORGOTTEN));
        holdings.put("notificationOrganisations",
                new Holding("organisations that have such a list", Holding.NOBODY, NOT_DELETED));
        holdings.put("notificationSenders", new Holding("which process sends", Holding.NOBODY, NOT_DELETED));
        holdings.put("recordsPutAside", new Holding("places of records that could not be read", Holding.NOBODY,
                "until the record has been read"));
        holdings.put("topicsWatched",
                new Holding("topics of which such places are noted", Holding.NOBODY, NOT_DELETED));
        holdings.put("positions", new Holding("how far topics have been read", Holding.NOBODY, NOT_DELETED));
        return holdings;
    }

    private static String remembered() {
        return "%s months, unless set otherwise (%d to %d)".formatted(AlertDefaults.months(),
                RetentionPolicy.MIN_MONTHS, RetentionPolicy.MAX_MONTHS);
    }

    /**
     * Those of mapped documents, and those that a class names itself that asks the store
     * for a collection, or lets sessions be kept in one.
     */
    static Set<String> collections() {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : SERVICES) {
            type.tryGetAnnotationOfType(Document.class).ifPresent(document -> names.add(document.value()));
            if (asksForCollections(type)) {
                namedIn(type).forEach(names::add);
            }
        }
        return names;
    }

    private static boolean asksForCollections(JavaClass type) {
        return type.getMethodCallsFromSelf()
            .stream()
            .anyMatch(call -> call.getName().equals("getCollection")
                    && call.getTargetOwner().isAssignableTo(ReactiveMongoOperations.class))
                || type.getConstructorCallsFromSelf()
                    .stream()
                    .anyMatch(call -> call.getTargetOwner().isEquivalentTo(SessionNames.class));
    }

    private static Stream<String> namedIn(JavaClass type) {
        var named = Stream.of(type.reflect().getDeclaredFields())
            .filter(field -> field.getType() == String.class)
            .map(CollectionsTable::constant)
            .toList();
        assertThat(named).as("constants of %s, which asks the store for collections", type.getName()).isNotEmpty();
        return named.stream();
    }

    private static String constant(java.lang.reflect.Field field) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        }
        catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
