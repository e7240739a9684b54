package jp.ippo.notification.escalation;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jp.ippo.events.IncidentAssessed.Severity;
import jp.ippo.notification.escalation.EscalationProperties.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is told, and where. Nobody is left out for want of an address: the privacy office gets that mail and sees the gap. */
@Component
public class ReportingLine {

    private final EscalationProperties properties;
    private final String sender;

    /** @param sender of the notices: the office's own mailbox, where reminders go when nothing else is set */
    ReportingLine(EscalationProperties properties, @Value("${ippo.mail.reply-to:${ippo.mail.from}}") String sender) {
        this.properties = properties;
        this.sender = address(sender);
        properties.mustBeReadable(ReportingLine::address);
    }

    /** Where the reminders of a body go. */
    public String office(@Nullable String body) {
        return first(body, one -> given(one.office())).orElse(sender);
    }

    public Optional<String> address(@Nullable String body, Superior superior) {
        return first(
                body,
                one -> given(one.addresses() == null ? null : one.addresses().get(superior)));
    }

    /** Empty where the matrix tells nobody. */
    public List<Superior> superiors(@Nullable String body, Trigger trigger, Severity severity) {
        return this.<List<Superior>>first(body, one -> line(one, trigger, severity))
                .orElse(List.of());
    }

    /** One entry per mailbox, in the order of the matrix. */
    public List<Told> told(@Nullable String body, List<Superior> superiors) {
        var mailboxes = new LinkedHashMap<String, List<Superior>>();
        for (var superior : superiors) {
            var to = address(body, superior).orElseGet(() -> office(body));
            var sharing = mailboxes.computeIfAbsent(to, unused -> new ArrayList<>());
            if (!sharing.contains(superior)) sharing.add(superior);
        }
        return mailboxes.entrySet().stream()
                .map(box -> new Told(box.getKey(), List.copyOf(box.getValue()), gaps(body, box.getValue())))
                .toList();
    }

    private List<Superior> gaps(@Nullable String body, List<Superior> superiors) {
        return superiors.stream().filter(one -> address(body, one).isEmpty()).toList();
    }

    private <T> Optional<T> first(@Nullable String body, Function<Body, @Nullable T> setting) {
        return properties.of(body).stream()
                .map(setting)
                .filter(Objects::nonNull)
                .<T>map(Objects::requireNonNull)
                .findFirst();
    }

    private static @Nullable List<Superior> line(Body body, Trigger trigger, Severity severity) {
        var matrix = body.matrix();
        var bySeverity = matrix == null ? null : matrix.get(trigger);
        return bySeverity == null ? null : bySeverity.get(severity);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : address(text);
    }

    private static String address(String text) {
        try {
            return new InternetAddress(text, true).getAddress();
        } catch (AddressException invalid) {
            throw new IllegalArgumentException("an address under ippo.reminders.bodies is not an e-mail address");
        }
    }
}
