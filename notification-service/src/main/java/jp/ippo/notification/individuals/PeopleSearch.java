package jp.ippo.notification.individuals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ippo.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一人を探す: finds people by what the office knows of them, without opening anybody. Every look-up is written down; what was
 * typed is not.
 */
@Component
public class PeopleSearch {

    public static final int MOST = 50;

    private static final int FEWEST_DIGITS = 6;

    private final IncidentKeys keys;
    private final Vault vault;
    private final JdbcClient jdbc;

    PeopleSearch(IncidentKeys keys, Vault vault, JdbcClient jdbc) {
        this.keys = keys;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /** Why somebody is looked for. */
    public enum Purpose {
        /** 本人又は代理人からの問合せ */
        ENQUIRY,
        /** 支援措置等により送付を止める */
        PROTECTION,
        /** 戻った通知・届いたかの確認 */
        DELIVERY,
        /** 監査・苦情の処理 */
        REVIEW
    }

    /** Everything given must fit. Shows nothing of itself. */
    public record Wanted(
            @Nullable String name,
            @Nullable String email,
            @Nullable String telephone) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * @return the first {@link #MOST} in the order of the lists, by opaque id
     * @throws Refused 422 without anything to look for, or without a purpose
     */
    @Transactional
    public List<UUID> find(UUID incidentId, Wanted wanted, @Nullable Purpose purpose, String by) {
        if (purpose == null) throw Refused.field("purpose", "探す目的を選んでください。 / Choose why you look for somebody.");
        var name = given(wanted.name());
        var email = given(wanted.email());
        var telephone = given(wanted.telephone());
        if (name.isEmpty() && email.isEmpty() && telephone.isEmpty())
            throw Refused.field(
                    "name", "氏名・メール・電話番号のいずれかを入力してください。 / Enter a name, an e-mail address or a telephone number.");
        var digits = Spelling.telephone(telephone);
        if (!telephone.isEmpty() && digits.length() < FEWEST_DIGITS)
            throw Refused.field("telephone", "電話番号を数字で入力してください。 / Enter the digits of the number.");
        var found = keys.find(incidentId)
                .map(key -> find(incidentId, key, name, email, digits))
                .orElseGet(List::of);
        vault.recordAccess(incidentId, by, purpose(purpose, name, email, digits), found.size());
        return found;
    }

    private List<UUID> find(UUID incidentId, IncidentKey key, String name, String email, String digits) {
        var fits = new StringBuilder();
        var marks = new ArrayList<Object>();
        marks.add(incidentId);
        if (!name.isEmpty()) {
            fits.append(" and name_mark = ?");
            marks.add(SearchMarks.name(name, key));
        }
        if (!digits.isEmpty()) {
            fits.append(" and phone_mark = ?");
            marks.add(SearchMarks.telephone(digits, key));
        }
        if (!email.isEmpty()) {
            var address = Spelling.email(email);
            fits.append(" and (email_mark = ? or mail_mark = ?)");
            marks.add(key.mark("email", address.getBytes(UTF_8)));
            marks.add(SearchMarks.mail(address, key));
        }
        return jdbc.sql("select person_id from person where incident_id = ?" + fits + " order by list_id, line limit "
                        + MOST)
                .params(marks)
                .query(UUID.class)
                .list();
    }

    private static String purpose(Purpose purpose, String name, String email, String digits) {
        var by = new ArrayList<String>();
        if (!name.isEmpty()) by.add("name");
        if (!email.isEmpty()) by.add("e-mail");
        if (!digits.isEmpty()) by.add("telephone");
        return "search by " + String.join(" and ", by) + " (" + purpose.name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** How many lists of the case were stored before people could be searched in them. */
    public int unsearchable(UUID incidentId) {
        return jdbc.sql("""
                select count(*) from people_list where incident_id = ? and people > 0 and not coalesce((
                    select name_mark is not null from person
                    where person.incident_id = people_list.incident_id and person.list_id = people_list.list_id
                    order by line limit 1), true)
                """).param(incidentId).query(Integer.class).single();
    }
}
