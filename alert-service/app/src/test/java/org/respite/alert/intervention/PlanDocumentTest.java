package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.respite.alert.intervention.MongoPlans.PlanDocument;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Plans as they lie in stores. */
class PlanDocumentTest {

    private final MappingMongoConverter converter = converter();

    private static MappingMongoConverter converter() {
        var conversions = MongoCustomConversions.create(of -> of.useNativeDriverJavaTimeCodecs());
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var made = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        made.setCustomConversions(conversions);
        made.afterPropertiesSet();
        return made;
    }

    /** Until 2026-11-30 nothing was told to anybody. */
    @Test
    void oneOfBeforeIsReadAndToldToNobody() {
        var before = Document.parse("""
                {"_id": "lakeside:crisis-team:rise:70", "version": {"$numberLong": "0"}, "organisation": "lakeside",
                 "unit": "crisis-team", "history": [{"revision": 1, "at": {"$date": "2026-09-30T12:00:00Z"},
                  "by": {"subject": "lea", "name": "Lea Lund"},
                  "choice": {"intervention": "time-off", "ownerRole": "clinical lead",
                   "startOn": {"$date": "2026-10-01T00:00:00Z"}, "reviewOn": {"$date": "2026-12-24T00:00:00Z"},
                   "goal": 5, "note": "two more days"}}]}""");

        var plan = converter.read(PlanDocument.class, before).plan();

        assertThat(plan.ofUnit()).isFalse();
        assertThat(plan.choice()).hasValueSatisfying(choice -> {
            assertThat(choice.intervention()).isEqualTo("time-off");
            assertThat(choice.goal()).isEqualTo(5);
            assertThat(choice.isTold()).isFalse();
        });
    }

    /** An instance of before does not know the field, and leaves it out. */
    @Test
    void whatIsNotToldIsWrittenAsBefore() {
        var step = new PlannedStep("time-off", "clinical lead", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 24),
                5, null, null);
        var plan = Plan.none("a", "lakeside", "crisis-team")
            .choose(step, Samples.situation(Samples.results(70, 50), 70).now(), Samples.LEA);
        var written = new Document();
        converter.write(PlanDocument.of(plan), written);

        assertThat(written.toString()).contains("time-off").doesNotContain("told");
    }

}
