package org.respite.alert.intervention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.intervention.PlanCommands.Planned;

/**
 * A plan as leaders read it.
 *
 * @param alert absent where there is none
 * @param revision 0 while nothing was decided
 * @param state {@code none}, {@code chosen} or {@code withdrawn}
 * @param remindedAt when leaders were reminded of the review
 * @param defaults what holds for a date that is not given
 * @param hints what to know about it
 * @param history oldest first
 * @param notice what may not be written into it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanView(@Nullable String alert, String unit, int revision, String state, @Nullable ChoiceView choice,
        @Nullable Instant remindedAt, DefaultsView defaults, List<String> hints, List<EntryView> history,
        String notice) {

    private static final String NOTICE = "The owner is a role. Role and note hold nothing about a person.";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChoiceView(String intervention, String title, String ownerRole, LocalDate startOn, LocalDate reviewOn,
            @Nullable Integer goal, @Nullable String note, boolean told) {

        static ChoiceView of(PlannedStep choice, InterventionCatalogue interventionCatalogue) {
            return new ChoiceView(choice.intervention(), interventionCatalogue.titleOf(choice.intervention()),
                    choice.ownerRole(), choice.startOn(), choice.reviewOn(), choice.goal(), choice.note(),
                    choice.isTold());
        }
    }

    record DefaultsView(LocalDate startOn, LocalDate reviewOn) {
    }

    /**
     * @param change {@code chosen} or {@code withdrawn}
     * @param by the leader's name, where the identity provider tells it and it is not too
     * long ago
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(int revision, Instant at, @Nullable String by, String change, @Nullable ChoiceView choice) {

        static EntryView of(Plan.Entry entry, InterventionCatalogue interventionCatalogue) {
            var choice = entry.choice();
            var by = entry.by();
            return new EntryView(entry.revision(), entry.at(), by == null ? null : by.name(), stateOf(choice),
                    choice == null ? null : ChoiceView.of(choice, interventionCatalogue));
        }
    }

    static PlanView of(Planned planned, InterventionCatalogue interventionCatalogue) {
        return of(planned.plan(), planned.situation().today(), hints(planned, interventionCatalogue),
                interventionCatalogue);
    }

    static PlanView of(Plan plan, LocalDate today, List<String> hints, InterventionCatalogue interventionCatalogue) {
        var choice = plan.choice().orElse(null);
        return new PlanView(plan.ofUnit() ? null : plan.alert(), plan.unit(), plan.revision(),
                plan.revision() == 0 ? "none" : stateOf(choice),
                choice == null ? null : ChoiceView.of(choice, interventionCatalogue), plan.remindedAt().orElse(null),
                new DefaultsView(today, today.plusWeeks(PlanPolicy.WEEKS_TO_REVIEW)), hints,
                plan.history().stream().map(entry -> EntryView.of(entry, interventionCatalogue)).toList(), NOTICE);
    }

    private static String stateOf(@Nullable PlannedStep choice) {
        return choice == null ? "withdrawn" : "chosen";
    }

    private static List<String> hints(Planned planned, InterventionCatalogue interventionCatalogue) {
        return planned.plan()
            .choice()
            .flatMap(choice -> interventionCatalogue.step(choice.intervention())
                .map(step -> new PlanWarnings(planned.situation()).about(choice, step)))
            .orElse(List.of());
    }

}
