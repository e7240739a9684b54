package jp.ippo.notification.letters;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration
@EnableScheduling
@EnableConfigurationProperties(LettersProperties.class)
class LettersConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LettersConfiguration.class);

    private final LetterPreparation preparation;

    LettersConfiguration(LetterPreparation preparation) {
        this.preparation = preparation;
    }

    @Scheduled(fixedDelayString = "${ippo.letters.every:1s}")
    void prepareWhatWaits() {
        try {
            while (preparation.prepareNext()) log.info("A batch of letters was prepared");
        } catch (RuntimeException fault) {
            // The batch's lease ends, and it is prepared from the beginning.
            log.error("A batch of letters could not be prepared; it is tried again", fault);
        }
    }
}
