package jp.ippo.notification.monitor;

import java.util.List;
import java.util.stream.Stream;
import jp.ippo.events.CaseProgressed;
import jp.ippo.events.IncidentAssessed;
import jp.ippo.events.IncidentReported;
import jp.ippo.events.Topics;

/** The three topics and their dead-letter topics; nothing else of the cluster is shown. */
public final class WatchedTopics {

    public static final List<String> NAMES = Stream.of(
                    IncidentReported.TYPE, IncidentAssessed.TYPE, CaseProgressed.TYPE)
            .flatMap(name -> Stream.of(name, name + Topics.DEAD_LETTER_SUFFIX))
            .toList();

    private WatchedTopics() {}

    static boolean isDeadLetter(String topic) {
        return topic.endsWith(Topics.DEAD_LETTER_SUFFIX);
    }
}
