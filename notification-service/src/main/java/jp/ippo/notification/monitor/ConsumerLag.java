package jp.ippo.notification.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Asks the broker how far each group is behind on the watched topics; at most once in two seconds, however many look. */
@Component
public class ConsumerLag implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ConsumerLag.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Admin admin;
    private final Duration patience;
    private Optional<List<GroupLag>> last = Optional.empty();
    private long askedAt = System.nanoTime() - FRESH.toNanos();

    ConsumerLag(KafkaAdmin kafka, MonitorProperties properties) {
        this.admin = Admin.create(new HashMap<>(kafka.getConfigurationProperties()));
        this.patience = properties.patience();
    }

    /** By group and topic; empty when the broker does not answer. */
    public synchronized Optional<List<GroupLag>> now() {
        if (System.nanoTime() - askedAt < FRESH.toNanos()) return last;
        try {
            last = Optional.of(ask());
        } catch (ExecutionException | TimeoutException silent) {
            log.warn(
                    "The broker does not tell how far its readers are: {}",
                    silent.getClass().getSimpleName());
            last = Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        askedAt = System.nanoTime();
        return last;
    }

    private List<GroupLag> ask() throws ExecutionException, InterruptedException, TimeoutException {
        var groups = wait(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .toList();
        if (groups.isEmpty()) return List.of();
        var described = wait(admin.describeConsumerGroups(groups).all());
        var settled = wait(admin.listConsumerGroupOffsets(groups.stream()
                        .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec())))
                .all());
        var topics = wait(admin.listTopics().names()).stream()
                .filter(WatchedTopics.NAMES::contains)
                .toList();
        var parts = wait(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(part -> new TopicPartition(topic.name(), part.partition())))
                .toList();
        var ends = offsets(parts, OffsetSpec.latest());
        var beginnings = offsets(parts, OffsetSpec.earliest());
        var found = new ArrayList<GroupLag>();
        settled.forEach((group, where) -> {
            var about = described.get(group);
            if (about != null) found.addAll(behind(about, where, beginnings, ends));
        });
        found.sort(Comparator.comparing(GroupLag::group).thenComparing(GroupLag::topic));
        return found;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> parts, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var found = new HashMap<TopicPartition, Long>();
        wait(admin.listOffsets(parts.stream().collect(Collectors.toMap(part -> part, part -> which)))
                        .all())
                .forEach((part, offset) -> found.put(part, offset.offset()));
        return found;
    }

    /** Only topics the group reads; a partition of such a topic it never settled is open from its beginning. */
    private static List<GroupLag> behind(
            ConsumerGroupDescription group,
            Map<TopicPartition, OffsetAndMetadata> where,
            Map<TopicPartition, Long> beginnings,
            Map<TopicPartition, Long> ends) {
        var byTopic = new HashMap<String, Long>();
        where.keySet().forEach(part -> byTopic.put(part.topic(), 0L));
        byTopic.keySet().retainAll(WatchedTopics.NAMES);
        ends.forEach((part, end) -> {
            var at = where.get(part);
            long from = at == null ? beginnings.getOrDefault(part, 0L) : at.offset();
            byTopic.computeIfPresent(part.topic(), (topic, lag) -> lag + Math.max(0, end - from));
        });
        return byTopic.entrySet().stream()
                .map(topic -> new GroupLag(
                        group.groupId(),
                        group.groupState().toString(),
                        group.members().size(),
                        topic.getKey(),
                        topic.getValue()))
                .toList();
    }

    private <T> T wait(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        admin.close(Duration.ZERO);
    }
}
