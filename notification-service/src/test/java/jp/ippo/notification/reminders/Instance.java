package jp.ippo.notification.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.notification.NotificationService;
import jp.ippo.notification.Samples;
import jp.ippo.notification.SetClock;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.cases.IncidentFollower;
import jp.ippo.notification.deadlines.JapaneseDay;
import jp.ippo.servers.TestServers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One running instance of the whole service, with a clock that the test sets; it makes its rounds when told. */
final class Instance implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Instance start(String database, SetClock clock) {
        return start(database, clock, Map.of());
    }

    /** @param instead settings in place of those of the test servers */
    static Instance start(String database, SetClock clock, Map<String, String> instead) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.kafka.bootstrap-servers", TestServers.kafka().bootstrapServers());
        settings.put("spring.datasource.url", TestServers.postgres().jdbcUrl(database));
        settings.put("spring.datasource.username", TestServers.postgres().user());
        settings.put("spring.datasource.password", TestServers.postgres().password());
        settings.put("spring.mail.host", TestServers.mailbox().host());
        settings.put("spring.mail.port", String.valueOf(TestServers.mailbox().smtpPort()));
        settings.put("server.port", "0");
        settings.put("ippo.reminders.bodies.default.office", "office@" + domain(database));
        settings.put("ippo.reminders.bodies.default.addresses.CISO", "ciso@" + domain(database));
        settings.put("ippo.reminders.bodies.default.addresses.SUPERIOR", "superior@" + domain(database));
        settings.putAll(instead);
        return new Instance(new SpringApplicationBuilder(NotificationService.class)
                .properties("spring.config.name=notification-service")
                .initializers(context -> context.getBeanFactory().registerSingleton("setClock", clock))
                .run(settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new)));
    }

    static String domain(String database) {
        return database.replace('_', '-') + ".example.jp";
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void round() {
        bean(Rounds.class).go();
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    void inTransaction(Runnable work) {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    /** What the other services say of an incident that became known at noon of that day. */
    void hear(UUID incident, int number, LocalDate knownOn, Consumer<ObjectNode> change) {
        hear(incident, number, knownOn, false, change);
    }

    /** And nothing of the judgement. */
    void hearOnlyTheReport(UUID incident, int revision, LocalDate knownOn) {
        var report = report(incident, revision, knownOn);
        inTransaction(() -> bean(IncidentFollower.class)
                .reported(UUID.randomUUID(), JSON.treeToValue(report, IncidentReported.class), report.toString()));
    }

    private static ObjectNode report(UUID incident, int revision, LocalDate knownOn) {
        var noon = knownOn.atTime(LocalTime.NOON).atZone(JapaneseDay.TOKYO).toInstant();
        var report = Samples.report(incident, revision).put("recordedAt", noon.toString());
        ((ObjectNode) report.get("facts")).put("knownAt", noon.toString());
        return report;
    }

    void hearOfDrill(UUID incident, LocalDate knownOn) {
        hear(incident, 1, knownOn, true, judgement -> {});
    }

    private void hear(UUID incident, int number, LocalDate knownOn, boolean drill, Consumer<ObjectNode> change) {
        var noon = knownOn.atTime(LocalTime.NOON).atZone(JapaneseDay.TOKYO).toInstant();
        var report = report(incident, number, knownOn).put("drill", drill);
        var judgement = Samples.judgement(incident, number)
                .put("revision", number)
                .put("assessedAt", noon.toString())
                .put("drill", drill);
        var days = (ObjectNode) judgement.get("deadlines");
        days.put("knownOn", knownOn.toString())
                .put("preliminaryTarget", knownOn.plusDays(2).toString())
                .put("preliminaryLimit", knownOn.plusDays(4).toString())
                .put("finalDue", knownOn.plusDays(29).toString());
        change.accept(judgement);
        inTransaction(() -> {
            var follower = bean(IncidentFollower.class);
            follower.reported(UUID.randomUUID(), JSON.treeToValue(report, IncidentReported.class), report.toString());
            follower.assessed(
                    UUID.randomUUID(), JSON.treeToValue(judgement, IncidentAssessed.class), judgement.toString());
        });
    }

    void preliminaryFiled(UUID incident, Instant at) {
        inTransaction(() -> {
            bean(CaseFiles.class).lock(incident);
            bean(CaseFiles.class).filed(incident, at, null);
            bean(Arming.class).changed(incident);
        });
    }

    /** @param finalReport null when it was withdrawn again */
    void finalFiled(UUID incident, Instant preliminary, @org.jspecify.annotations.Nullable Instant finalReport) {
        inTransaction(() -> {
            bean(CaseFiles.class).lock(incident);
            bean(CaseFiles.class).filed(incident, preliminary, finalReport);
            bean(Arming.class).changed(incident);
        });
    }

    List<Reminder> reminders(UUID incident) {
        return bean(Reminders.class).of(incident);
    }

    List<StaffMail> mails(UUID incident) {
        return bean(StaffMails.class).of(incident);
    }

    List<String> steps(UUID incident) {
        return database()
                .sql("select step from case_step where incident_id = ? order by sequence")
                .param(incident)
                .query(String.class)
                .list();
    }

    /** Dies without a word to anybody, as far as the reminders can tell. */
    @Override
    public void close() {
        context.close();
    }
}
