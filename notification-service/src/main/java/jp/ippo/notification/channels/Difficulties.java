package jp.ippo.notification.channels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.ippo.notification.channels.Standings.Found;
import jp.ippo.notification.channels.SubstituteMeasures.Difficulty;
import jp.ippo.notification.individuals.PersonalData;
import jp.ippo.notification.individuals.Recipient;
import jp.ippo.notification.individuals.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 通知が困難か: holds what the list gives of a person against what was tried. */
@Component
class Difficulties {

    private final Vault vault;
    private final JdbcClient jdbc;

    Difficulties(Vault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /** References of those for whom it cannot be said that notifying is difficult. The reading is written down. */
    List<String> notDifficult(UUID incidentId, Difficulty difficulty, List<Found> people, String by) {
        var ids = people.stream().map(Found::personId).toList();
        Map<UUID, PersonalData> known = new HashMap<>();
        for (Recipient recipient : vault.open(incidentId, ids)) {
            var data = recipient.data();
            if (data != null) known.put(recipient.personId(), data);
        }
        vault.recordAccess(incidentId, by, "whether notifying is difficult", people.size());
        var easy = new ArrayList<String>();
        for (var person : people)
            if (!isDifficult(difficulty, known.get(person.personId()), failed(person.personId())))
                easy.add(person.reference());
        return easy;
    }

    private static boolean isDifficult(Difficulty difficulty, @Nullable PersonalData data, Set<String> failed) {
        // Unknown is never taken for "nothing held".
        if (data == null) return false;
        boolean nothingHeld = data.email() == null && data.address() == null && data.telephone() == null;
        return switch (difficulty) {
            case NO_CONTACT_DATA -> nothingHeld;
            case CONTACT_DATA_UNREACHABLE ->
                !nothingHeld
                        && (data.email() == null || failed.contains("MAIL"))
                        && (data.address() == null || failed.contains("LETTER_RETURNED") || failed.contains("VISIT"))
                        && (data.telephone() == null || failed.contains("CALL"));
        };
    }

    /** The ways by which this person was tried in vain. */
    private Set<String> failed(UUID personId) {
        return new HashSet<>(
                jdbc.sql("""
                select kind from contact where person_id = :person and (kind = 'LETTER_RETURNED' or result in ('NOT_MET', 'WRONG'))
                union
                select 'MAIL' from delivery where person_id = :person and state = 'REFUSED'
                """).param("person", personId).query(String.class).list());
    }
}
