package jp.ippo.evidence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/**
 * {@code java -jar app.jar --verify-evidence}: holds a service's history against its chain and the chain against the heads on
 * the topic ({@code --ippo.evidence.anchors=none} leaves those out, for a backup without its broker) and on paper
 * ({@code --ippo.evidence.head=place:hash}). Starts nothing else: no migration, no page, no listener.
 *
 * <p>Ends with 0 when everything agrees, 1 when something was found, 2 when it could not be told.
 */
public final class VerifyEvidence {

    static final String ASKED = "--verify-evidence";

    private static final Logger log = LoggerFactory.getLogger(VerifyEvidence.class);

    private VerifyEvidence() {}

    /** Ends this process with the verdict when the command line asks for one; does nothing otherwise. */
    public static void ifAsked(String configuration, String... arguments) {
        if (Arrays.asList(arguments).contains(ASKED)) System.exit(run(configuration, log::info, arguments));
    }

    /**
     * @param configuration name of the service's configuration file
     * @param say takes progress, findings and the verdict, line by line
     * @return the exit code
     */
    public static int run(String configuration, Consumer<String> say, String... arguments) {
        var application = new SpringApplicationBuilder(Reach.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "spring.config.name=" + configuration,
                        "spring.main.lazy-initialization=true",
                        "spring.datasource.hikari.maximum-pool-size=1",
                        "spring.datasource.hikari.minimum-idle=0");
        try (var context = application.run(arguments)) {
            var heads = heads(context);
            var verdict = new Verifier(context.getBean(DataSource.class), say).verify(heads);
            return tell(verdict, say);
        } catch (SQLException | KafkaException | IllegalArgumentException unknown) {
            say.accept("NOT VERIFIED / 検証できませんでした: " + unknown.getMessage());
            return 2;
        }
    }

    private static List<String> heads(ApplicationContext context) {
        var environment = context.getEnvironment();
        var heads = new ArrayList<String>();
        for (var head : environment.getProperty("ippo.evidence.head", "").split(","))
            if (!head.isBlank()) heads.add(head.strip());
        if (environment.getProperty("ippo.evidence.anchors", "topic").equals("none")) return heads;
        var source = environment.getRequiredProperty("ippo.events.source");
        var client = context.getBean(DefaultKafkaConsumerFactory.class).getConfigurationProperties();
        heads.addAll(new AnchorsOnTopic(client).of(source));
        return heads;
    }

    private static int tell(Verdict verdict, Consumer<String> say) {
        say.accept("%,d links, %,d rows, %,d entries not sealed yet, %,d heads from outside; the chain ends at %d:%s"
                .formatted(
                        verdict.links(),
                        verdict.rows(),
                        verdict.unsealed(),
                        verdict.anchors(),
                        verdict.place(),
                        verdict.head()));
        if (verdict.anchors() == 0)
            say.accept("No head from outside: a chain made anew as a whole would not be found / 外部の先頭と照合していません");
        say.accept(
                verdict.isGood()
                        ? "VERIFIED / 改変は見つかりませんでした"
                        : "FOUND %d DIFFERENCES / 不一致が %1$d 件あります".formatted(verdict.found()));
        return verdict.isGood() ? 0 : 1;
    }

    /** How the database and the broker are reached, as the service itself is told. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        KafkaAutoConfiguration.class,
        SslAutoConfiguration.class
    })
    static class Reach {}
}
