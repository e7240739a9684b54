package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import jp.ippo.assessment.calendar.OfficesOfTheNation;
import jp.ippo.notification.reminders.OfficeDays;
import org.junit.jupiter.api.Test;

/** The days by which reminders go out are the days by which the limits were judged. */
class OneCalendarTest {

    @Test
    void assessment_and_notification_are_closed_on_the_same_days() {
        var judged = new OfficesOfTheNation();
        var reminded = new OfficeDays(Set.of());

        assertThat(LocalDate.parse("2023-04-01").datesUntil(LocalDate.parse("2041-01-01")))
                .allSatisfy(day -> assertThat(reminded.isOpen(day))
                        .as("%s", day)
                        .isEqualTo(judged.closureOn(day).isEmpty()));
    }
}
