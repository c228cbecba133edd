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
package org.openhab.binding.ultrasonic.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.ultrasonic.neural.ModelFile.Encoding;

/** What is written is read again, and nothing else is. */
class ModelFileTest {

    private static final int HEADER_LENGTH_AT = 12;
    private static final int HEADER_AT = 20;

    @TempDir
    private Path folder;

    static Stream<NetworkModel> models() {
        return Stream.of(
                new RandomNetworks(1).separable(12, 3),
                new RandomNetworks(2).recurrent(9),
                new RandomNetworks(3).broadcast(5, 3));
    }

    @ParameterizedTest
    @MethodSource("models")
    void floatsComeBackExactly(NetworkModel model) throws IOException {
        Path file = folder.resolve("model.bin");

        ModelFile.write(file, model, Encoding.FLOAT32);

        assertThat(ModelFile.read(file)).isEqualTo(model);
        assertThat(ModelFile.read(file).fingerprint()).isEqualTo(model.fingerprint());
    }

    @ParameterizedTest
    @MethodSource("models")
    void bytesComeBackWithinHalfAStepOfTheirColumn(NetworkModel model) throws IOException {
        NetworkModel read = ModelFile.decode(ModelFile.encode(model, Encoding.INT8), "model");

        List<WeightMatrix> before = NetworkLayer.tensors(model.network().layers());
        List<WeightMatrix> after = NetworkLayer.tensors(read.network().layers());
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            checkColumns(before.get(i), after.get(i));
        }
        assertThat(read.fingerprint()).isNotEqualTo(model.fingerprint());
    }

    private static void checkColumns(WeightMatrix before, WeightMatrix after) {
        for (int column = 0; column < before.columns(); column++) {
            float largest = 0;
            for (int row = 0; row < before.rows(); row++) {
                largest = Math.max(largest, Math.abs(before.get(row, column)));
            }
            for (int row = 0; row < before.rows(); row++) {
                float error = Math.abs(before.get(row, column) - after.get(row, column));
                assertThat(error).isLessThanOrEqualTo(before.rows() == 1 ? 0 : largest / 127 * 0.5001f);
            }
        }
    }

    @Test
    void aHundredThousandParametersAsBytesFitIntoTheLimitAndAsFloatsDoNot() throws IOException {
        NetworkModel model = new RandomNetworks(1).separable(96, 9);
        assertThat(model.network().parameters()).isGreaterThan(100_000);
        Path file = folder.resolve("model.bin");

        ModelFile.write(file, model, Encoding.INT8);

        assertThat(Files.size(file)).isLessThan(ModelFile.MOST_BYTES / 2);
        assertThatThrownBy(() -> ModelFile.write(file, model, Encoding.FLOAT32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("250000");
        assertThat(ModelFile.read(file).network().parameters())
                .isEqualTo(model.network().parameters());
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void aFileThatIsCutOffAnywhereSaysSo(Encoding encoding) {
        byte[] whole = ModelFile.encode(models().findFirst().orElseThrow(), encoding);
        for (int length : new int[] {1, 7, 8, 19, 20, 500, whole.length - 5, whole.length - 1}) {
            assertThatThrownBy(() -> ModelFile.decode(Arrays.copyOf(whole, length), "m.bin"))
                    .as("%d bytes", length)
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageStartingWith("m.bin: is cut off: " + length + " bytes, at least ");
        }
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] whole = ModelFile.encode(models().findFirst().orElseThrow(), Encoding.INT8);
        for (int at = 0; at < whole.length; at += at < 40 ? 1 : 997) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            assertThatThrownBy(() -> ModelFile.decode(changed, "m.bin"))
                    .as("byte %d", at)
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageStartingWith("m.bin: ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void emptyForeignAndLongerFilesSayWhatTheyAre() {
        byte[] whole = ModelFile.encode(models().findFirst().orElseThrow(), Encoding.INT8);
        assertRefused(new byte[0], "is empty; expected a model file of this project");
        assertRefused(
                "RIFF, a sound file of some length".getBytes(StandardCharsets.US_ASCII),
                "is not a model file of this project; such a file begins with 'ULTRANET'");
        assertRefused(
                Arrays.copyOf(whole, whole.length + 3),
                "has 3 bytes behind its end at " + whole.length + "; fetch it again");
    }

    @Test
    void aNewerFormatAsksForANewerProgram() {
        byte[] newer = ModelFile.encode(models().findFirst().orElseThrow(), Encoding.INT8);
        newer[8] = 2;

        assertRefused(
                newer,
                "format_version: the file has 2, this program reads up to 1; a newer version of the program made it,"
                        + " update this one");
    }

    @Test
    void lengthsThatCannotBeAreNotAllocated() {
        byte[] bytes = ModelFile.encode(models().findFirst().orElseThrow(), Encoding.INT8);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(HEADER_LENGTH_AT, Integer.MAX_VALUE);

        assertThatThrownBy(() -> ModelFile.decode(bytes, "m.bin"))
                .hasMessageStartingWith("m.bin: is damaged: version 1, 2147483647 bytes of header");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"feature_spec_version\":2 | \"feature_spec_version\":9 | feature_spec_version: the file has 9, this"
                        + " program works with 2; train the model anew or take the program that it was made for",
                "\"broadband\" | \"broadbund\" | feature_names[38]: the file has broadbund, this program works with"
                        + " broadband; train the model anew or take the program that it was made for",
                ",\"residual\"] | ] | number of feature_names: the file has 44, this program works with 45; train the"
                        + " model anew or take the program that it was made for",
                "\"people-minor\" | \"cats\" | classes[1]: the file has cats, this program works with people-minor;"
                        + " train the model anew or take the program that it was made for",
                "\"weights\":\"int8\" | \"weights\":\"int4\" | weights: expected float32 or int8, got 'int4'",
                "\"training_seed\":7 | \"training_seed\":\"x\" | training_seed: expected a number, got \"x\"",
                "\"commit\":\"0123abc\" | \"comment\":\"0123abc\" | commit: is missing",
                "\"temperature\":[1.5, | \"temperature\":[-1.5, | the temperature of class 0 must be 0.01..100.0, got"
                        + " -1.5",
                "\"temperature\":[1.5, | \"temperature\":[1.5,1.5, | temperature: expected 3 numbers, got 4",
                "\"calibration_bias\":[-0.3, | \"calibration_bias\":[-1e99, | calibration_bias: expected finite"
                        + " numbers, got -1e99",
                "\"type\":\"residual\" | \"type\":\"transformer\" | layers[1]: type: unknown layer 'transformer'",
                "\"activation\":\"linear\" | \"activation\":\"swish\" | layers[1].layers[1]: unknown activation"
                        + " 'swish'; there are linear, relu, tanh, sigmoid",
                "\"outputs\":12 | \"outputs\":1000000 | layers[0]: outputs: expected a whole number 1..4096, got"
                        + " 1000000",
                "\"outputs\":12 | \"outputs\":0 | layers[0]: outputs: expected a whole number 1..4096, got 0",
                "\"outputs\":12 | \"outputs\":4000 | layers[0]: weights end too early: 135 x 4000 need 556000 bytes,"
                        + " 2964 are left",
                "\"dilation\":2 | \"dilation\":4096 | layers[2].layers[0]: depthwise: dilation must be 1..512, got"
                        + " 4096",
                "\"inputs\":12,\"outputs\":3 | \"inputs\":12,\"outputs\":2 | layers: 20 bytes of weights belong to no"
                        + " layer",
            })
    void headersThatDoNotFitNameFieldAndValues(String text, String instead, String reason) throws IOException {
        byte[] bytes = ModelFile.encode(new RandomNetworks(1).separable(12, 3), Encoding.INT8);

        byte[] changed = withHeader(bytes, text, instead);

        assertThatThrownBy(() -> ModelFile.decode(changed, "m.bin"))
                .isInstanceOf(ModelFileException.class)
                .hasMessageStartingWith("m.bin: ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    @Test
    void weightsThatAreNoNumbersAreNamed() {
        byte[] bytes = ModelFile.encode(new RandomNetworks(1).separable(12, 3), Encoding.FLOAT32);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int weightsAt = HEADER_AT + buffer.getInt(HEADER_LENGTH_AT);
        buffer.putFloat(weightsAt + 4 * (2 * 12 + 5), Float.NaN);

        assertRefused(signed(bytes), "layers[0]: weight 2,5 is NaN; weights must be finite");
    }

    @Test
    void whatIsNoFileSaysSo() {
        assertThatThrownBy(() -> ModelFile.read(folder))
                .hasMessageEndingWith("is a folder; expected a model file of this project");
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none.bin")))
                .hasMessageEndingWith("none.bin: no such file; expected a model file of this project");
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> ModelFile.decode(bytes, "m.bin"))
                .isInstanceOf(ModelFileException.class)
                .hasMessage("m.bin: " + reason);
    }

    /** The same file with one piece of its header replaced, lengths and checksum right again. */
    private static byte[] withHeader(byte[] bytes, String text, String instead) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = in.getInt(HEADER_LENGTH_AT);
        String header = new String(bytes, HEADER_AT, length, StandardCharsets.UTF_8);
        assertThat(header).contains(text);
        int at = header.indexOf(text);
        byte[] changed = (header.substring(0, at) + instead + header.substring(at + text.length()))
                .getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[bytes.length - length + changed.length];
        System.arraycopy(bytes, 0, out, 0, HEADER_AT);
        System.arraycopy(changed, 0, out, HEADER_AT, changed.length);
        System.arraycopy(bytes, HEADER_AT + length, out, HEADER_AT + changed.length, bytes.length - HEADER_AT - length);
        ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putInt(HEADER_LENGTH_AT, changed.length);
        return signed(out);
    }

    private static byte[] signed(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 4, (int) sum.getValue());
        return bytes;
    }
}
