/*
 * Copyright (c) 2026 Contributors to the Ultrasonic project
 *
 * See the NOTICE file distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.core.thing.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.core.status.ConfigStatusMessage;
import org.openhab.core.config.core.validation.ConfigValidationException;
import org.openhab.core.config.core.validation.ConfigValidationMessage;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;

class BaseThingHandlerTest {

    private final List<String> calls = new ArrayList<>();
    private final Thing thing = ThingBuilder.create(new ThingTypeUID("b", "t"), "id")
            .withConfiguration(new Configuration(Map.of("hold", 5)))
            .build();
    private final ConfigStatusThingHandler handler = new Handler(thing);

    private final class Handler extends ConfigStatusThingHandler {

        Handler(Thing worked) {
            super(worked);
            setConfigStatusCallback(source -> calls.add("status of " + source.entityId));
        }

        @Override
        public void initialize() {
            calls.add("initialize");
        }

        @Override
        public void dispose() {
            calls.add("dispose");
        }

        @Override
        public void handleCommand(ChannelUID channelUID, Command command) {
            calls.add(channelUID.getId() + " " + command);
        }

        @Override
        public Collection<ConfigStatusMessage> getConfigStatus() {
            return List.of();
        }
    }

    @Test
    void anotherConfigurationBeginsAnew() {
        handler.setCallback(openHab(parameters -> calls.add("validate " + parameters.get("hold"))));
        thing.setStatusInfo(new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
        handler.handleConfigurationUpdate(Map.of("hold", new BigDecimal(5)));
        assertThat(calls).containsExactly("status of b:t:id");
        calls.clear();
        handler.handleConfigurationUpdate(Map.of("hold", new BigDecimal(6)));
        assertThat(calls)
                .containsExactly(
                        "validate 6", "dispose", "validate 6", "status of b:t:id", "initialize", "status of b:t:id");
        assertThat(thing.getConfiguration().get("hold")).isEqualTo(new BigDecimal(6));
    }

    @Test
    void whatOpenHabRefusesIsNotKept() {
        handler.setCallback(openHab(parameters -> {
            throw new ConfigValidationException(
                    null, null, List.of(new ConfigValidationMessage("hold", "hold must be {0}", "max", "at most 5")));
        }));
        Configuration wrong = handler.editConfiguration();
        wrong.put("hold", 6);
        handler.updateConfiguration(wrong);
        assertThat(thing.getConfiguration().get("hold")).isEqualTo(new BigDecimal(5));
        assertThatThrownBy(() -> handler.validateConfigurationParameters(wrong.getProperties()))
                .isInstanceOfSatisfying(
                        ConfigValidationException.class, refusal -> assertThat(refusal.getValidationMessages())
                                .containsExactly(Map.entry("hold", "hold must be at most 5")));
    }

    /** Plays openHAB: only the check of configurations matters here. */
    private static ThingHandlerCallback openHab(Consumer<Map<String, Object>> validation) {
        return (ThingHandlerCallback) Proxy.newProxyInstance(
                ThingHandlerCallback.class.getClassLoader(),
                new Class<?>[] {ThingHandlerCallback.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("validateConfigurationParameters")) {
                        @SuppressWarnings("unchecked")
                        Map<String, Object> parameters = (Map<String, Object>) arguments[1];
                        validation.accept(parameters);
                    }
                    return null;
                });
    }

    @Test
    void linkedChannelsAreAskedForTheirState() {
        handler.channelLinked(new ChannelUID(thing.getUID(), "motion"));
        assertThat(calls).containsExactly("motion REFRESH");
    }

    /** What a handler reads its configuration into. */
    public static class Fields {
        public int hold = 1;
        public double level = 0.5;
        public List<String> members = List.of();
        public String name = "none";
    }

    @Test
    void configurationFillsFields() {
        Fields fields = new Configuration(Map.of("hold", 7L, "members", List.of("a", "b"))).as(Fields.class);
        assertThat(fields.hold).isEqualTo(7);
        assertThat(fields.level).isEqualTo(0.5);
        assertThat(fields.members).containsExactly("a", "b");
        assertThat(fields.name).isEqualTo("none");
    }

    @Test
    void identifiersHaveTheirParts() {
        ChannelUID channel = new ChannelUID("b:t:id:group#motion");
        assertThat(channel.getThingUID()).isEqualTo(new ThingUID("b", "t", "id"));
        assertThat(channel.getIdWithoutGroup()).isEqualTo("motion");
        assertThat(channel.getGroupId()).isEqualTo("group");
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelUID("b:t:id:mo tion"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ThingUID("b:t"));
    }
}
