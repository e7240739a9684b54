package jp.ippo.local;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What somebody can do at the broker who has stolen this user's password. */
record BrokerUser(SecuredBroker broker, String name) {

    <T> T asks(Function<Admin, KafkaFuture<T>> question) throws Exception {
        try (var admin = Admin.create(settings())) {
            return question.apply(admin).get(20, TimeUnit.SECONDS);
        }
    }

    void sends(String topic) throws Exception {
        var settings = new HashMap<>(settings());
        settings.put("max.block.ms", 10_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "an incident", "not an event"))
                    .get(20, TimeUnit.SECONDS);
        }
    }

    void reads(String topic, String group) {
        var settings = new HashMap<>(settings());
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int i = 0; i < 10; i++) consumer.poll(Duration.ofSeconds(1));
        }
    }

    /** The broker's own answer to what this user may do. */
    Map<String, Set<AclOperation>> mayDo(List<String> topics) throws Exception {
        var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        return asks(admin -> admin.describeTopics(topics, options).allTopicNames()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, topic -> topic.getValue().authorizedOperations()));
    }

    long counts(String topic) throws Exception {
        var parts = asks(admin -> admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                .collect(toMap(part -> new TopicPartition(topic, part.partition()), part -> OffsetSpec.latest()));
        return asks(admin -> admin.listOffsets(parts).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** For the administrator. */
    Collection<AclBinding> rightsOf(String user) throws Exception {
        var whose = new AccessControlEntryFilter("User:" + user, null, AclOperation.ANY, AclPermissionType.ANY);
        return asks(admin -> admin.describeAcls(new AclBindingFilter(ResourcePatternFilter.ANY, whose))
                .values());
    }

    private Map<String, Object> settings() {
        return broker.client(name, SecuredBroker.passwordOf(name));
    }
}
