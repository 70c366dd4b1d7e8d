package org.respite.local.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Brings a broker's topics and rules to the plan, whatever version left them: what is
 * missing is made, what is set otherwise is set, and who may no longer do something may
 * not. Changes nothing where all is as planned.
 */
final class BrokerPreparation {

    private static final int MAX_TRIES = 100;

    private static final Duration RETRY_DELAY = Duration.ofMillis(50);

    private final Admin admin;

    BrokerPreparation(Admin admin) {
        this.admin = admin;
    }

    /** Rules first: they are in force by the time the topics are there. */
    void run() throws ExecutionException, InterruptedException {
        rules();
        topics();
    }

    private void topics() throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> planned = TopicPlan.all();
        admin.createTopics(planned.stream().filter(topic -> !present.contains(topic.name())).toList()).all().get();
        var settings = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        planned.stream()
            .filter(topic -> present.contains(topic.name()) && topic.configs() != null)
            .forEach(topic -> settings.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                    set(topic.configs())));
        admin.incrementalAlterConfigs(settings).all().get();
    }

    private static List<AlterConfigOp> set(Map<String, String> configs) {
        return configs.entrySet()
            .stream()
            .map(config -> new AlterConfigOp(new ConfigEntry(config.getKey(), config.getValue()),
                    AlterConfigOp.OpType.SET))
            .toList();
    }

    private void rules() throws ExecutionException, InterruptedException {
        var planned = new HashSet<>(AccessRules.all());
        var outdated = inForce();
        outdated.removeAll(planned);
        admin.createAcls(planned).all().get();
        admin.deleteAcls(outdated.stream().map(AclBinding::toFilter).toList()).all().get();
        for (int tries = 0; !inForce().equals(planned) && tries < MAX_TRIES; tries++) {
            Thread.sleep(RETRY_DELAY);
        }
    }

    /** What the broker goes by, a moment after it was written. */
    private Set<AclBinding> inForce() throws ExecutionException, InterruptedException {
        return new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
    }

}
