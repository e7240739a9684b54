package jp.ippo.notification.deadletters;

import jp.ippo.events.Topics;

/**
 * Where a dead letter lies: tells it from every other.
 *
 * @param topic with its suffix
 */
public record Place(String topic, int partition, long offset) {

    /** Where the message was meant to be read. */
    String plainTopic() {
        return topic.substring(0, topic.length() - Topics.DEAD_LETTER_SUFFIX.length());
    }
}
