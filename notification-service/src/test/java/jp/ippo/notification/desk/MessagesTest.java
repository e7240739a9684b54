package jp.ippo.notification.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.notification.closing.ClosingAct;
import jp.ippo.notification.closing.ClosingLine;
import jp.ippo.notification.closing.PreventionMeasures;
import jp.ippo.notification.commission.Difference;
import jp.ippo.notification.commission.Entry;
import jp.ippo.notification.commission.FilledField;
import jp.ippo.notification.commission.ReportKind;
import jp.ippo.notification.commission.Withdrawal;
import jp.ippo.notification.deadletters.DeadLetter;
import jp.ippo.notification.deadlines.Deadline;
import jp.ippo.notification.duties.Authority;
import jp.ippo.notification.duties.Lane;
import jp.ippo.notification.duties.Proposal;
import jp.ippo.notification.escalation.Superior;
import jp.ippo.notification.escalation.Trigger;
import jp.ippo.notification.publication.FirstContact;
import jp.ippo.notification.publication.Mode;
import jp.ippo.notification.publication.PlannedPublication;
import jp.ippo.notification.publication.Publication;
import jp.ippo.notification.publication.PublicationAttempt;
import jp.ippo.notification.publication.PublicationPlan;
import jp.ippo.notification.reminders.DateKind;
import jp.ippo.notification.reminders.StaffMail;
import jp.ippo.notification.texts.Aspect;
import jp.ippo.notification.texts.FirstContactSheet;
import jp.ippo.notification.texts.Part;
import jp.ippo.notification.texts.Source;
import jp.ippo.notification.texts.TextKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    private static final Map<String, Class<? extends Enum<?>>> ANSWERS = Map.ofEntries(
            Map.entry("duty.", IncidentAssessed.Duty.class),
            Map.entry("severity.", IncidentAssessed.Severity.class),
            Map.entry("outcome.", IncidentAssessed.Finding.Outcome.class),
            Map.entry("how.", IncidentAssessed.How.class),
            Map.entry("notice-duty.", IncidentAssessed.NoticeDuty.class),
            Map.entry("gate.", CaseProgressed.Gate.class),
            Map.entry("gate.short.", CaseProgressed.Gate.class),
            Map.entry("step.", CaseProgressed.Step.class),
            Map.entry("date.", DateKind.class),
            Map.entry("date.set-by.", DateKind.SetBy.class),
            Map.entry("mail.intro.", StaffMail.Purpose.class),
            Map.entry("superior.", Superior.class),
            Map.entry("trigger.", Trigger.class),
            Map.entry("lane.", Authority.class),
            Map.entry("lane.state.", Lane.State.class),
            Map.entry("lane.proposal.", Proposal.class),
            Map.entry("dead-letters.state.", DeadLetter.State.class),
            Map.entry("dead-letters.step.", DeadLetter.Step.Kind.class),
            Map.entry("deadline.kind.", Deadline.Kind.class),
            Map.entry("deadline.state.", Deadline.State.class),
            Map.entry("field.", FilledField.State.class),
            Map.entry("report.kind.", ReportKind.class),
            Map.entry("report.kind.why.", ReportKind.class),
            Map.entry("report.withdrawal.state.", Withdrawal.State.class),
            Map.entry("says.", Entry.Says.class),
            Map.entry("difference.", Difference.Change.class),
            Map.entry("contact.channel.", FirstContact.Channel.class),
            Map.entry("publication.channel.", Publication.Channel.class),
            Map.entry("closing.state.", ClosingLine.State.class),
            Map.entry("closing.act.", ClosingAct.Kind.class),
            Map.entry("closing.outcome.", PreventionMeasures.Outcome.Kind.class),
            Map.entry("attempt.", PublicationAttempt.Outcome.class),
            Map.entry("attempt.why.", PublicationAttempt.Why.class),
            Map.entry("plan.act.", PublicationPlan.Act.class),
            Map.entry("plan.state.", PlannedPublication.State.class),
            Map.entry("plan.short.", PlannedPublication.State.class),
            Map.entry("plan.level.", PlannedPublication.Level.class),
            Map.entry("mode.", Mode.class),
            Map.entry("first-contact-sheet.topic.", FirstContactSheet.Topic.class),
            Map.entry("text.kind.", TextKind.class),
            Map.entry("text.", Part.class),
            Map.entry("check.aspect.", Aspect.class),
            Map.entry("source.", Source.class));

    private final Properties japanese = words("");
    private final Properties english = words("_en");

    @Test
    void both_languages_have_the_same_words() {
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
    }

    @Test
    void every_answer_a_page_may_show_has_a_word() {
        ANSWERS.forEach((prefix, answers) -> assertThat(japanese.stringPropertyNames())
                .containsAll(Arrays.stream(answers.getEnumConstants())
                        .map(answer -> prefix + answer.name())
                        .toList()));
    }

    @Test
    void every_word_a_template_names_is_there() throws IOException {
        var named = Pattern.compile("#\\{([A-Za-z0-9.-]+)[}(]");
        for (var template :
                new PathMatchingResourcePatternResolver().getResources("classpath:pages/notification/**/*.html")) {
            var words = named.matcher(template.getContentAsString(UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(japanese.stringPropertyNames())
                    .as(String.valueOf(template.getFilename()))
                    .containsAll(words);
        }
    }

    /** Of all rooms; a word that stands in two bundles would hide one of them. */
    private static Properties words(String language) {
        var all = new Properties();
        for (var bundle : bundles()) {
            var words = new Properties();
            try (var file = new InputStreamReader(
                    new ClassPathResource(bundle + language + ".properties").getInputStream(), UTF_8)) {
                words.load(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            words.forEach((key, word) -> assertThat(all.put(key, word))
                    .as("%s, also in %s", key, bundle)
                    .isNull());
        }
        return all;
    }

    private static String[] bundles() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("notification-service.yml"));
        return settings.getObject().getProperty("spring.messages.basename").split(",\\s*");
    }
}
