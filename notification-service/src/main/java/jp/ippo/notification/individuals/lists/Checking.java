package jp.ippo.notification.individuals.lists;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import jp.ippo.notification.individuals.Admissions;
import jp.ippo.notification.individuals.Channel;
import jp.ippo.notification.individuals.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 事前確認: reads a list to its end and stores nobody. */
@Component
class Checking {

    private final Admissions admissions;

    Checking(Admissions admissions) {
        this.admissions = admissions;
    }

    @Transactional
    public Found check(UUID incidentId, ReceivedFile file, HeaderRule header, ListProgress progress)
            throws IOException, SQLException {
        var problems = new Problems();
        var count = new Count();
        try (var rehearsal = admissions.rehearse(incidentId)) {
            var rows = new Rows(header, problems, (line, person) -> {
                rehearsal.add(line, person);
                count.add(person);
                if ((count.people & 0x3ff) == 0) progress.at(count.people, file.done());
            });
            ListFile.read(file, problems, rows);
            var duplicates = rehearsal.finish();
            progress.at(rows.count(), 1);
            return new Found(
                    rows.count(),
                    count.people,
                    count.people - count.withoutEmail - count.held,
                    count.withoutEmail,
                    count.held,
                    problems.count(),
                    problems.first(),
                    duplicates);
        }
    }

    private static final class Count {

        private int people;
        private int withoutEmail;
        private int held;

        void add(PersonalData person) {
            people++;
            if (person.isHeld()) held++;
            else if (person.channel() != Channel.E_MAIL) withoutEmail++;
        }
    }
}
