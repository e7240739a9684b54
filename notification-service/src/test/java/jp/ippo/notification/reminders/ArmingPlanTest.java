package jp.ippo.notification.reminders;

import static jp.ippo.notification.deadlines.JapaneseDay.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** For any date, any schedule and any moment of arming. */
class ArmingPlanTest {

    private final OfficeDays days = new OfficeDays(Set.of());
    private final ArmingPlan plan = new ArmingPlan(days);

    @Example
    void a_limit_on_new_years_day_is_reminded_of_on_the_last_open_day_and_on_the_day_itself() {
        var offsets = List.of(Offset.valueOf("-1@09:00"), Offset.valueOf("0@14:00"), Offset.valueOf("1@09:00"));

        assertThat(plan.moments(LocalDate.parse("2027-01-01"), offsets))
                .extracting(moment -> moment.atZone(TOKYO).toLocalDateTime().toString())
                .containsExactly("2026-12-28T09:00", "2026-12-28T14:00", "2027-01-01T14:00", "2027-01-02T09:00");
    }

    @Property
    void what_comes_before_a_date_comes_on_an_open_day_and_never_later_than_written(
            @ForAll("dates") LocalDate dueOn, @ForAll("schedules") List<Offset> offsets) {
        for (var offset : offsets) {
            if (offset.days() >= 0) continue;
            var written = dueOn.plusDays(offset.days());
            assertThat(plan.moments(dueOn, List.of(offset))).singleElement().satisfies(moment -> {
                var day = moment.atZone(TOKYO).toLocalDate();
                assertThat(days.isOpen(day)).isTrue();
                assertThat(day).isBeforeOrEqualTo(written);
                assertThat(day.plusDays(1).datesUntil(written.plusDays(1))).noneMatch(days::isOpen);
            });
        }
    }

    @Property
    void the_last_open_day_up_to_the_date_always_has_a_reminder(@ForAll("dates") LocalDate dueOn) {
        var moments = plan.moments(dueOn, List.of(Offset.valueOf("0@09:00")));

        assertThat(moments)
                .contains(days.lastOpenDayUpTo(dueOn).atTime(9, 0).atZone(TOKYO).toInstant());
        assertThat(moments).contains(dueOn.atTime(9, 0).atZone(TOKYO).toInstant());
        assertThat(moments.last())
                .isBeforeOrEqualTo(dueOn.plusDays(1).atStartOfDay(TOKYO).toInstant());
    }

    @Property
    void what_comes_too_late_comes_on_its_day_open_or_not(
            @ForAll("dates") LocalDate dueOn, @ForAll("schedules") List<Offset> offsets) {
        for (var offset : offsets) {
            if (offset.days() <= 0) continue;
            assertThat(plan.moments(dueOn, List.of(offset)))
                    .containsExactly(dueOn.plusDays(offset.days())
                            .atTime(offset.at())
                            .atZone(TOKYO)
                            .toInstant());
        }
    }

    @Property
    void armed_at_any_moment_nothing_to_come_is_missing_and_of_what_is_over_there_is_the_last(
            @ForAll("dates") LocalDate dueOn,
            @ForAll("schedules") List<Offset> offsets,
            @ForAll("moments") long shift) {
        var now = dueOn.atStartOfDay(TOKYO).toInstant().plusSeconds(shift);
        var all = plan.moments(dueOn, offsets);

        var armed = plan.from(now, dueOn, offsets);

        var expected = new TreeSet<Instant>();
        for (var moment : all) {
            if (!moment.isAfter(now)) expected.clear();
            expected.add(moment);
        }
        assertThat(armed).containsExactlyElementsOf(expected);
        assertThat(armed.stream().filter(moment -> !moment.isAfter(now)).count())
                .isLessThanOrEqualTo(1);
    }

    @Property
    void armed_again_and_again_while_time_passes_every_moment_was_armed_before_it_came(
            @ForAll("dates") LocalDate dueOn, @ForAll("schedules") List<Offset> offsets) {
        var first = dueOn.minusDays(60).atStartOfDay(TOKYO).toInstant();
        var armed = new TreeSet<>(plan.from(first, dueOn, offsets));

        assertThat(armed).containsExactlyElementsOf(plan.moments(dueOn, offsets));
        for (var moment : List.copyOf(armed))
            assertThat(armed.containsAll(plan.from(moment, dueOn, offsets))).isTrue();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.parse("2024-01-01").toEpochDay(),
                        LocalDate.parse("2039-12-31").toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<List<Offset>> schedules() {
        var offset = Combinators.combine(
                        Arbitraries.integers().between(-20, 20),
                        Arbitraries.integers().between(0, 23))
                .as((day, hour) -> new Offset(day, LocalTime.of(hour, 0)));
        return offset.list().ofMinSize(1).ofMaxSize(8);
    }

    /** Seconds around the date, a month on either side. */
    @Provide
    Arbitrary<Long> moments() {
        return Arbitraries.longs().between(-30L * 86_400, 30L * 86_400);
    }
}
