package jp.ippo.notification.individuals;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people of a case read which language, held ones among them. Counts only. */
@Component
public class Readers {

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param spokenOf of them, those of whom the notice must speak instead of to them: {@link PersonalData#isSpokenOf} */
    public record Reading(int people, int spokenOf) {

        private static final Reading NOBODY = new Reading(0, 0);
    }

    /**
     * @param notCounted people of lists from before languages were counted
     */
    public record Counted(Map<Language, Reading> read, int notCounted) {

        public Reading of(Language language) {
            return read.getOrDefault(language, Reading.NOBODY);
        }
    }

    public Counted of(UUID incidentId) {
        var read = new EnumMap<Language, Reading>(Language.class);
        int[] counted = {0};
        jdbc.sql("""
                select language, sum(c.people) as people, sum(spoken_of) as spoken_of
                from people_language c join people_list using (list_id) where incident_id = ? group by language
                """).param(incidentId).query(row -> {
            var reading = new Reading(row.getInt("people"), row.getInt("spoken_of"));
            read.put(Language.valueOf(row.getString("language")), reading);
            counted[0] += reading.people();
        });
        int all = jdbc.sql("select coalesce(sum(people), 0) from people_list where incident_id = ?")
                .param(incidentId)
                .query(Integer.class)
                .single();
        return new Counted(read, all - counted[0]);
    }
}
