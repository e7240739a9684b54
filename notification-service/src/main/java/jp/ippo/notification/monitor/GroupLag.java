package jp.ippo.notification.monitor;

/**
 * How far one consumer group is behind on one topic.
 *
 * @param state of the group as the broker names it, for example {@code Stable} or {@code Empty}
 * @param members consumers that belong to the group now
 * @param lag messages on the topic that the group has not settled
 */
public record GroupLag(String group, String state, int members, String topic, long lag) {}
