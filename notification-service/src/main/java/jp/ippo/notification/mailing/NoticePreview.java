package jp.ippo.notification.mailing;

import java.util.List;
import java.util.UUID;
import jp.ippo.door.Refused;
import jp.ippo.door.Role;
import jp.ippo.door.SignedIn;
import jp.ippo.notification.drill.Drills;
import jp.ippo.notification.individuals.Language;
import jp.ippo.notification.individuals.Recipient;
import jp.ippo.notification.individuals.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Real rows of the list merged into the newest notice, as their readers will see it. */
@Component
public class NoticePreview {

    private final NoticeVersions versions;
    private final Vault vault;
    private final Drills drills;

    NoticePreview(NoticeVersions versions, Vault vault, Drills drills) {
        this.versions = versions;
        this.vault = vault;
        this.drills = drills;
    }

    /**
     * @param reads the reader's language
     * @param written the language of the words; Japanese where the reader's has none
     * @param html null when the notice leaves as plain text alone
     */
    public record Preview(
            UUID personId,
            String to,
            Language reads,
            Language written,
            String subject,
            String text,
            @Nullable String html) {

        @Override
        public String toString() {
            return "Preview[" + personId + "]";
        }
    }

    /**
     * The reading is written down.
     *
     * @param language only people who read this one; all when null
     * @throws Refused 403 for anybody but the office and the approver
     */
    @Transactional
    public List<Preview> of(UUID incidentId, int limit, @Nullable Language language, SignedIn reader) {
        if (!reader.is(Role.PRIVACY_OFFICER) && !reader.is(Role.APPROVER))
            throw Refused.forbidden("個人情報を含むため、担当と承認者だけが見られます。 / Contains personal data: office and approver only.");
        var notice = versions.latest(incidentId)
                .orElseThrow(() -> Refused.notFound("通知文がまだありません。 / There is no notice yet."));
        return vault
                .show(
                        incidentId,
                        limit,
                        language,
                        reader.getUsername(),
                        "preview of notice version " + notice.version())
                .stream()
                .map(person -> preview(notice, person))
                .toList();
    }

    private Preview preview(Notice notice, Recipient person) {
        var data = person.data();
        if (data == null) throw new IllegalStateException("person " + person.personId() + " cannot be read");
        var incidentId = notice.incidentId();
        var email = data.email();
        var edition = notice.content().edition(data.language());
        var subject = drills.marked(incidentId, edition.words().subject());
        var words = notice.merged(data.language());
        var html = new HtmlNotice(edition.written(), subject, drills.introduced(incidentId, ""));
        return new Preview(
                person.personId(),
                email == null ? "" : email.value(),
                data.language(),
                edition.written(),
                subject,
                drills.introduced(incidentId, words.textFor(data, person.reference())),
                notice.content().html() ? html.page(words.htmlFor(data, person.reference())) : null);
    }
}
