package jp.ippo.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** What a dead letter says beyond the message it was, and how that is taken off for a replay. */
public final class DeadLetterHeaders {

    /** UNREADABLE, UNKNOWN_VERSION or FAILED */
    public static final String TROUBLE = "ippo_trouble";

    /** places, never values */
    public static final String REASON = "ippo_reason";

    /** consumer group that gave up */
    public static final String READER = "ippo_reader";

    /** how often a person had the message replayed; absent for never */
    public static final String REPLAYS = "ippo_replays";

    /** The library says where the message lay. */
    private static final String OF_THE_LIBRARY = "kafka_dlt-";

    private DeadLetterHeaders() {}

    /** The headers the message came with, and the number of this replay. */
    public static Headers forReplay(Headers ofTheLetter, int replays) {
        var headers = new RecordHeaders();
        for (var header : ofTheLetter) {
            if (!isAdded(header)) headers.add(header);
        }
        return headers.add(REPLAYS, Integer.toString(replays).getBytes(UTF_8));
    }

    private static boolean isAdded(Header header) {
        return switch (header.key()) {
            case TROUBLE, REASON, READER, REPLAYS -> true;
            default -> header.key().startsWith(OF_THE_LIBRARY);
        };
    }
}
