package org.respite.scoring.noise;

/**
 * Draws the noise of a cell. The same label, inputs and scale give the same draw for
 * ever; a change in any of them gives an independent one.
 */
public interface NoiseSource {

    /**
     * The noise of one cell.
     * @param canonicalInputs everything the cell's figures are made of, in the one way it
     * is written
     */
    CellNoise draw(CellLabel label, byte[] canonicalInputs, NoiseScale scale);

}
