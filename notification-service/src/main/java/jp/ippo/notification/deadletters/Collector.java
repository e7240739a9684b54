package jp.ippo.notification.deadletters;

import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Puts every dead letter of every service into the file, once, whichever instance reads it. */
@Component
class Collector {

    private final DeadLetterFile file;

    Collector(DeadLetterFile file) {
        this.file = file;
    }

    @KafkaListener(
            id = "dead-letters",
            groupId = "${ippo.events.group}-dead-letters",
            containerFactory = DeadLettersConfiguration.CONTAINERS,
            topics = {
                IncidentReported.TYPE + Topics.DEAD_LETTER_SUFFIX,
                IncidentAssessed.TYPE + Topics.DEAD_LETTER_SUFFIX,
                CaseProgressed.TYPE + Topics.DEAD_LETTER_SUFFIX
            })
    void collect(ConsumerRecord<byte[], byte[]> letter) {
        file.keep(letter);
    }
}
